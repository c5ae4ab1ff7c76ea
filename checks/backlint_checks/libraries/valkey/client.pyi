"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import (
    FOREVER,
    Configures,
    Deadline,
    Dsn,
    HeldBack,
    Key,
    NoDeadline,
    Runs,
    Secret,
    Ttl,
    batched,
    blocking,
    cache,
    network,
    receive,
)
from backlint.stub import lock as locks
from backlint.stub import publish as publishes

from .connection import ConnectionPool
from .lock import Lock

@batched(
    "pipeline", get="mget", set="mset", hget="hmget", mget="", mset="", hmget="", delete="delete", unlink="unlink", exists="exists", touch="touch",
    sadd="sadd", srem="srem", lpush="lpush", rpush="rpush", hset="hset", hdel="hdel", zadd="zadd", zrem="zrem", sismember="smismember",
    publish="", ping="", info="", keys="", scan="", scan_iter="", dbsize="", flushdb="", flushall="", eval="", evalsha="", execute_command="",
    blpop="", brpop="", lpop="", rpop="", xread="", xreadgroup="", xadd="", setnx="", lock="", config_get="", config_set="", client_list="",
)  # fmt: skip
class Valkey:
    def __init__(
        self,
        host: str = "localhost",
        port: int = 6379,
        db: int = 0,
        password: Secret = None,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        *,
        connection_pool: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    @classmethod
    def from_url(
        cls, url: Dsn, *, socket_timeout: Deadline["read"] = FOREVER, socket_connect_timeout: Deadline["connect"] = FOREVER, **kwargs: Any
    ) -> Self: ...
    @classmethod
    def from_pool(cls, connection_pool: Configures) -> Self: ...
    def __enter__(self) -> Self: ...
    connection_pool: ConnectionPool
    socket_timeout: NoDeadline["its connections are made with what the constructor was given", "socket_timeout"]
    # Commands of a pipeline are sent together by `execute`.
    def pipeline(self, transaction: bool = True, shard_hint: Any = None) -> Pipeline: ...
    @network
    @blocking
    def transaction(self, func: Runs, *watches: Any, **kwargs: Any) -> Any: ...
    def lock(
        self,
        name: Any,
        timeout: Ttl = None,
        sleep: float = 0.1,
        blocking: bool = True,
        blocking_timeout: float | None = None,
        lock_class: Any = None,
        thread_local: bool = True,
    ) -> Lock: ...
    def pubsub(self, **kwargs: Any) -> PubSub: ...
    def register_script(self, script: Any) -> Any: ...
    def close(self) -> None: ...
    @network
    @blocking
    @cache
    def append(self, key: Key["write"], value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def bitcount(self, key: Any, start: Any = None, end: Any = None, mode: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def bitop(self, operation: Any, dest: Any, *keys: Any) -> Any: ...
    @network
    @blocking
    @cache
    def copy(self, source: Any, destination: Any, destination_db: Any = None, replace: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def dbsize(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def decr(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @blocking
    @cache
    def decrby(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @blocking
    @cache
    def delete(self, *names: Key["delete"]) -> Any: ...
    @network
    @blocking
    @cache
    def dump(self, name: Any) -> Any: ...
    @network
    @blocking
    @cache
    def eval(self, script: Any, numkeys: Any, *keys_and_args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def evalsha(self, sha: Any, numkeys: Any, *keys_and_args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def exists(self, *names: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def expire(self, name: Key["delete"], time: Ttl, nx: Any = False, xx: Any = False, gt: Any = False, lt: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def expireat(self, name: Any, when: Any, nx: Any = False, xx: Any = False, gt: Any = False, lt: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def fcall(self, function: Any, numkeys: Any, *keys_and_args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def flushall(self, asynchronous: Any = False, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def flushdb(self, asynchronous: Any = False, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def geoadd(self, name: Any, values: Any, nx: Any = False, xx: Any = False, ch: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def geosearch(
        self,
        name: Any,
        member: Any = None,
        longitude: Any = None,
        latitude: Any = None,
        unit: Any = "m",
        radius: Any = None,
        width: Any = None,
        height: Any = None,
        sort: Any = None,
        count: Any = None,
        any: Any = False,
        withcoord: Any = False,
        withdist: Any = False,
        withhash: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def get(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def getdel(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def getex(self, name: Key["read"], ex: Ttl = None, px: Any = None, exat: Any = None, pxat: Any = None, persist: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def getrange(self, key: Key["read"], start: Any, end: Any) -> Any: ...
    @network
    @blocking
    @cache
    def getset(self, name: Key["read"], value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hdel(self, name: Key["delete"], *keys: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hexists(self, name: Key["read"], key: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hget(self, name: Key["read"], key: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hgetall(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def hincrby(self, name: Key["write"], key: Any, amount: Any = 1) -> Any: ...
    @network
    @blocking
    @cache
    def hincrbyfloat(self, name: Any, key: Any, amount: Any = ...) -> Any: ...
    @network
    @blocking
    @cache
    def hkeys(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def hlen(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def hmget(self, name: Key["read"], keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hmset(self, name: Key["write"], mapping: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hscan(self, name: Any, cursor: Any = 0, match: Any = None, count: Any = None, no_values: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def hset(self, name: Key["write"], key: Any = None, value: Any = None, mapping: Any = None, items: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def hsetnx(self, name: Key["write"], key: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def hvals(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def incr(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @blocking
    @cache
    def incrby(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @blocking
    @cache
    def incrbyfloat(self, name: Key["write"], amount: Any = ...) -> Any: ...
    @network
    @blocking
    @cache
    def info(self, section: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def keys(self, pattern: Any = "*", **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def lindex(self, name: Key["read"], index: Any) -> Any: ...
    @network
    @blocking
    @cache
    def linsert(self, name: Any, where: Any, refvalue: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def llen(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def lmove(self, first_list: Any, second_list: Any, src: Any = "LEFT", dest: Any = "RIGHT") -> Any: ...
    @network
    @blocking
    @cache
    def lpop(self, name: Key["read"], count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def lpos(self, name: Any, value: Any, rank: Any = None, count: Any = None, maxlen: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def lpush(self, name: Key["write"], *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def lpushx(self, name: Any, *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def lrange(self, name: Key["read"], start: Any, end: Any) -> Any: ...
    @network
    @blocking
    @cache
    def lrem(self, name: Key["delete"], count: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def lset(self, name: Any, index: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def ltrim(self, name: Key["delete"], start: Any, end: Any) -> Any: ...
    @network
    @blocking
    @cache
    def mget(self, keys: Key["read"], *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def mset(self, mapping: Any) -> Any: ...
    @network
    @blocking
    @cache
    def msetnx(self, mapping: Any) -> Any: ...
    @network
    @blocking
    @cache
    def persist(self, name: Key["delete"]) -> Any: ...
    @network
    @blocking
    @cache
    def pexpire(self, name: Any, time: Any, nx: Any = False, xx: Any = False, gt: Any = False, lt: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def pfadd(self, name: Any, *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def pfcount(self, *sources: Any) -> Any: ...
    @network
    @blocking
    @cache
    def pfmerge(self, dest: Any, *sources: Any) -> Any: ...
    @network
    @blocking
    @cache
    def ping(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def psetex(self, name: Key["write"], time_ms: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def pttl(self, name: Any) -> Any: ...
    @network
    @blocking
    @cache
    def randomkey(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def rename(self, src: Any, dst: Any) -> Any: ...
    @network
    @blocking
    @cache
    def renamenx(self, src: Any, dst: Any) -> Any: ...
    @network
    @blocking
    @cache
    def restore(
        self, name: Any, ttl: Any, value: Any, replace: Any = False, absttl: Any = False, idletime: Any = None, frequency: Any = None
    ) -> Any: ...
    @network
    @blocking
    @cache
    def rpop(self, name: Key["read"], count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def rpoplpush(self, src: Any, dst: Any) -> Any: ...
    @network
    @blocking
    @cache
    def rpush(self, name: Key["write"], *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def rpushx(self, name: Any, *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sadd(self, name: Key["write"], *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def scan(self, cursor: Any = 0, match: Any = None, count: Any = None, _type: Any = None, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def scard(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def sdiff(self, keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sdiffstore(self, dest: Any, keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def set(
        self,
        name: Any,
        value: Any,
        ex: Ttl = None,
        px: Any = None,
        nx: Any = False,
        xx: Any = False,
        keepttl: Any = False,
        get: Any = False,
        exat: Any = None,
        pxat: Any = None,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def setbit(self, name: Any, offset: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def setex(self, name: Key["write"], time: Ttl, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def setnx(self, name: Key["write"], value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def setrange(self, name: Key["write"], offset: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sinter(self, keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sinterstore(self, dest: Any, keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sismember(self, name: Key["read"], value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def smembers(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def smismember(self, name: Any, values: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def smove(self, src: Any, dst: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sort(
        self,
        name: Any,
        start: Any = None,
        num: Any = None,
        by: Any = None,
        get: Any = None,
        desc: Any = False,
        alpha: Any = False,
        store: Any = None,
        groups: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def spop(self, name: Key["read"], count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def srandmember(self, name: Any, number: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def srem(self, name: Key["delete"], *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sscan(self, name: Any, cursor: Any = 0, match: Any = None, count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def strlen(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def sunion(self, keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def sunionstore(self, dest: Any, keys: Any, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def time(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def touch(self, *args: Any) -> Any: ...
    @network
    @blocking
    @cache
    def ttl(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def type(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def unlink(self, *names: Key["delete"]) -> Any: ...
    @network
    @blocking
    @cache
    def wait(self, num_replicas: Any, timeout: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xack(self, name: Any, groupname: Any, *ids: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xautoclaim(
        self,
        name: Any,
        groupname: Any,
        consumername: Any,
        min_idle_time: Any,
        start_id: Any = "0-0",
        count: Any = None,
        justid: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def xclaim(
        self,
        name: Any,
        groupname: Any,
        consumername: Any,
        min_idle_time: Any,
        message_ids: Any,
        idle: Any = None,
        time: Any = None,
        retrycount: Any = None,
        force: Any = False,
        justid: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def xdel(self, name: Any, *ids: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xgroup_create(self, name: Any, groupname: Any, id: Any = "$", mkstream: Any = False, entries_read: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def xgroup_destroy(self, name: Any, groupname: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xinfo_groups(self, name: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xinfo_stream(self, name: Any, full: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def xlen(self, name: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xpending(self, name: Any, groupname: Any) -> Any: ...
    @network
    @blocking
    @cache
    def xpending_range(
        self, name: Any, groupname: Any, min: Any, max: Any, count: Any, consumername: Any = None, idle: Any = None
    ) -> Any: ...
    @network
    @blocking
    @cache
    def xrange(self, name: Any, min: Any = "-", max: Any = "+", count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def xrevrange(self, name: Any, max: Any = "+", min: Any = "-", count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def xtrim(
        self,
        name: Any,
        maxlen: Any = None,
        approximate: Any = True,
        minid: Any = None,
        limit: Any = None,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zadd(
        self,
        name: Any,
        mapping: Any,
        nx: Any = False,
        xx: Any = False,
        ch: Any = False,
        incr: Any = False,
        gt: Any = False,
        lt: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zcard(self, name: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def zcount(self, name: Any, min: Any, max: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zincrby(self, name: Key["write"], amount: Any, value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zinter(self, keys: Any, aggregate: Any = None, withscores: Any = False) -> Any: ...
    @network
    @blocking
    @cache
    def zinterstore(self, dest: Any, keys: Any, aggregate: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def zmscore(self, key: Any, members: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zpopmax(self, name: Any, count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def zpopmin(self, name: Any, count: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def zrange(
        self,
        name: Any,
        start: Any,
        end: Any,
        desc: Any = False,
        withscores: Any = False,
        score_cast_func: Any = ...,
        byscore: Any = False,
        bylex: Any = False,
        offset: Any = None,
        num: Any = None,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zrangebyscore(
        self, name: Any, min: Any, max: Any, start: Any = None, num: Any = None, withscores: Any = False, score_cast_func: Any = ...
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zrangestore(
        self,
        dest: Any,
        name: Any,
        start: Any,
        end: Any,
        byscore: Any = False,
        bylex: Any = False,
        desc: Any = False,
        offset: Any = None,
        num: Any = None,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zrank(
        self,
        name: Any,
        value: Any,
        withscore: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zrem(self, name: Key["delete"], *values: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zremrangebyrank(self, name: Any, min: Any, max: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zremrangebyscore(self, name: Any, min: Any, max: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zrevrange(self, name: Key["read"], start: Any, end: Any, withscores: Any = False, score_cast_func: Any = ...) -> Any: ...
    @network
    @blocking
    @cache
    def zrevrangebyscore(
        self, name: Any, max: Any, min: Any, start: Any = None, num: Any = None, withscores: Any = False, score_cast_func: Any = ...
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zrevrank(
        self,
        name: Any,
        value: Any,
        withscore: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zscan(self, name: Any, cursor: Any = 0, match: Any = None, count: Any = None, score_cast_func: Any = ...) -> Any: ...
    @network
    @blocking
    @cache
    def zscore(self, name: Key["read"], value: Any) -> Any: ...
    @network
    @blocking
    @cache
    def zunion(
        self,
        keys: Any,
        aggregate: Any = None,
        withscores: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def zunionstore(self, dest: Any, keys: Any, aggregate: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def execute_command(self, *args: Any, **options: Any) -> Any: ...
    @network
    @blocking
    @cache
    def script_load(self, script: Any) -> Any: ...
    @network
    @blocking
    @cache
    def config_get(self, pattern: Any = "*", *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def config_set(self, name: Any, value: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def client_list(self, _type: Any = None, client_id: Any = [], **kwargs: Any) -> Any: ...
    @network
    @blocking
    @publishes
    def publish(self, channel: Any, message: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @publishes
    def spublish(self, shard_channel: Any, message: Any) -> Any: ...
    @network
    @blocking
    @publishes
    def xadd(
        self,
        name: Any,
        fields: Any,
        id: Any = "*",
        maxlen: Any = None,
        approximate: Any = True,
        nomkstream: Any = False,
        minid: Any = None,
        limit: Any = None,
    ) -> Any: ...
    @network
    @blocking
    @receive
    def blpop(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @blocking
    @receive
    def brpop(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @blocking
    @receive
    def brpoplpush(self, src: Any, dst: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @blocking
    @receive
    def blmove(self, first_list: Any, second_list: Any, timeout: HeldBack, src: Any = "LEFT", dest: Any = "RIGHT") -> Any: ...
    @network
    @blocking
    @receive
    def bzpopmin(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @blocking
    @receive
    def bzpopmax(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @blocking
    @receive
    def xread(
        self,
        streams: Any,
        count: Any = None,
        block: HeldBack["milliseconds"] = None,
    ) -> Any: ...
    @network
    @blocking
    @receive
    def xreadgroup(
        self,
        groupname: Any,
        consumername: Any,
        streams: Any,
        count: Any = None,
        block: HeldBack["milliseconds"] = None,
        noack: Any = False,
    ) -> Any: ...
    @network
    @blocking
    @cache
    def scan_iter(self, match: Any = None, count: Any = None, _type: Any = None, **kwargs: Any) -> Iterator[Any]: ...
    @network
    @blocking
    @cache
    def hscan_iter(self, name: Any, match: Any = None, count: Any = None, no_values: Any = None) -> Iterator[Any]: ...
    @network
    @blocking
    @cache
    def sscan_iter(self, name: Any, match: Any = None, count: Any = None) -> Iterator[Any]: ...
    @network
    @blocking
    @cache
    def zscan_iter(self, name: Any, match: Any = None, count: Any = None, score_cast_func: Any = ...) -> Iterator[Any]: ...

StrictValkey = Valkey

class Pipeline:
    def __enter__(self) -> Self: ...
    def __getattr__(self, name: str) -> _Queued: ...
    def multi(self) -> None: ...
    @network
    @blocking
    @cache
    def execute(self, raise_on_error: bool = True) -> list[Any]: ...
    @network
    @blocking
    def watch(self, *names: Any) -> bool: ...
    def reset(self) -> None: ...

class _Queued:
    def __call__(self, *args: Any, **kwargs: Any) -> Pipeline: ...

class PubSub:
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def subscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    @blocking
    def psubscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    @blocking
    def unsubscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    @blocking
    def punsubscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    @blocking
    @receive
    def get_message(self, ignore_subscribe_messages: bool = False, timeout: float | None = 0.0) -> Any: ...
    @network
    @blocking
    @receive
    def listen(self, _held: HeldBack = FOREVER) -> Iterator[Any]: ...
    def close(self) -> None: ...
