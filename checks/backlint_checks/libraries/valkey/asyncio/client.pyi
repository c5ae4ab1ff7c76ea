"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from collections.abc import AsyncIterator
from typing import Any, Self

from backlint.stub import FOREVER, Configures, Deadline, Dsn, HeldBack, Key, Runs, Secret, Ttl, batched, cache, network, receive
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
        *,
        host: str = "localhost",
        port: int = 6379,
        db: int = 0,
        password: Secret = None,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        connection_pool: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    @classmethod
    def from_url(
        cls, url: Dsn, *, socket_timeout: Deadline["read"] = FOREVER, socket_connect_timeout: Deadline["connect"] = FOREVER, **kwargs: Any
    ) -> Self: ...
    @classmethod
    def from_pool(cls, connection_pool: Configures) -> Self: ...
    async def __aenter__(self) -> Self: ...
    connection_pool: ConnectionPool
    # Commands of a pipeline are sent together by `execute`.
    def pipeline(self, transaction: bool = True, shard_hint: Any = None) -> Pipeline: ...
    @network
    async def transaction(self, func: Runs, *watches: Any, **kwargs: Any) -> Any: ...
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
    async def close(self) -> None: ...
    async def aclose(self, close_connection_pool: bool | None = None) -> None: ...
    @network
    @cache
    async def append(self, key: Key["write"], value: Any) -> Any: ...
    @network
    @cache
    async def bitcount(self, key: Any, start: Any = None, end: Any = None, mode: Any = None) -> Any: ...
    @network
    @cache
    async def bitop(self, operation: Any, dest: Any, *keys: Any) -> Any: ...
    @network
    @cache
    async def copy(self, source: Any, destination: Any, destination_db: Any = None, replace: Any = False) -> Any: ...
    @network
    @cache
    async def dbsize(self, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def decr(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @cache
    async def decrby(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @cache
    async def delete(self, *names: Key["delete"]) -> Any: ...
    @network
    @cache
    async def dump(self, name: Any) -> Any: ...
    @network
    @cache
    async def eval(self, script: Any, numkeys: Any, *keys_and_args: Any) -> Any: ...
    @network
    @cache
    async def evalsha(self, sha: Any, numkeys: Any, *keys_and_args: Any) -> Any: ...
    @network
    @cache
    async def exists(self, *names: Key["read"]) -> Any: ...
    @network
    @cache
    async def expire(self, name: Key["delete"], time: Ttl, nx: Any = False, xx: Any = False, gt: Any = False, lt: Any = False) -> Any: ...
    @network
    @cache
    async def expireat(self, name: Any, when: Any, nx: Any = False, xx: Any = False, gt: Any = False, lt: Any = False) -> Any: ...
    @network
    @cache
    async def fcall(self, function: Any, numkeys: Any, *keys_and_args: Any) -> Any: ...
    @network
    @cache
    async def flushall(self, asynchronous: Any = False, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def flushdb(self, asynchronous: Any = False, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def geoadd(self, name: Any, values: Any, nx: Any = False, xx: Any = False, ch: Any = False) -> Any: ...
    @network
    @cache
    async def geosearch(
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
    @cache
    async def get(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def getdel(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def getex(
        self, name: Key["read"], ex: Ttl = None, px: Any = None, exat: Any = None, pxat: Any = None, persist: Any = False
    ) -> Any: ...
    @network
    @cache
    async def getrange(self, key: Key["read"], start: Any, end: Any) -> Any: ...
    @network
    @cache
    async def getset(self, name: Key["read"], value: Any) -> Any: ...
    @network
    @cache
    async def hdel(self, name: Key["delete"], *keys: Any) -> Any: ...
    @network
    @cache
    async def hexists(self, name: Key["read"], key: Any) -> Any: ...
    @network
    @cache
    async def hget(self, name: Key["read"], key: Any) -> Any: ...
    @network
    @cache
    async def hgetall(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def hincrby(self, name: Key["write"], key: Any, amount: Any = 1) -> Any: ...
    @network
    @cache
    async def hincrbyfloat(self, name: Any, key: Any, amount: Any = ...) -> Any: ...
    @network
    @cache
    async def hkeys(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def hlen(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def hmget(self, name: Key["read"], keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def hmset(self, name: Key["write"], mapping: Any) -> Any: ...
    @network
    @cache
    async def hscan(self, name: Any, cursor: Any = 0, match: Any = None, count: Any = None, no_values: Any = None) -> Any: ...
    @network
    @cache
    async def hset(self, name: Key["write"], key: Any = None, value: Any = None, mapping: Any = None, items: Any = None) -> Any: ...
    @network
    @cache
    async def hsetnx(self, name: Key["write"], key: Any, value: Any) -> Any: ...
    @network
    @cache
    async def hvals(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def incr(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @cache
    async def incrby(self, name: Key["write"], amount: Any = 1) -> Any: ...
    @network
    @cache
    async def incrbyfloat(self, name: Key["write"], amount: Any = ...) -> Any: ...
    @network
    @cache
    async def info(self, section: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def keys(self, pattern: Any = "*", **kwargs: Any) -> Any: ...
    @network
    @cache
    async def lindex(self, name: Key["read"], index: Any) -> Any: ...
    @network
    @cache
    async def linsert(self, name: Any, where: Any, refvalue: Any, value: Any) -> Any: ...
    @network
    @cache
    async def llen(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def lmove(self, first_list: Any, second_list: Any, src: Any = "LEFT", dest: Any = "RIGHT") -> Any: ...
    @network
    @cache
    async def lpop(self, name: Key["read"], count: Any = None) -> Any: ...
    @network
    @cache
    async def lpos(self, name: Any, value: Any, rank: Any = None, count: Any = None, maxlen: Any = None) -> Any: ...
    @network
    @cache
    async def lpush(self, name: Key["write"], *values: Any) -> Any: ...
    @network
    @cache
    async def lpushx(self, name: Any, *values: Any) -> Any: ...
    @network
    @cache
    async def lrange(self, name: Key["read"], start: Any, end: Any) -> Any: ...
    @network
    @cache
    async def lrem(self, name: Key["delete"], count: Any, value: Any) -> Any: ...
    @network
    @cache
    async def lset(self, name: Any, index: Any, value: Any) -> Any: ...
    @network
    @cache
    async def ltrim(self, name: Key["delete"], start: Any, end: Any) -> Any: ...
    @network
    @cache
    async def mget(self, keys: Key["read"], *args: Any) -> Any: ...
    @network
    @cache
    async def mset(self, mapping: Any) -> Any: ...
    @network
    @cache
    async def msetnx(self, mapping: Any) -> Any: ...
    @network
    @cache
    async def persist(self, name: Key["delete"]) -> Any: ...
    @network
    @cache
    async def pexpire(self, name: Any, time: Any, nx: Any = False, xx: Any = False, gt: Any = False, lt: Any = False) -> Any: ...
    @network
    @cache
    async def pfadd(self, name: Any, *values: Any) -> Any: ...
    @network
    @cache
    async def pfcount(self, *sources: Any) -> Any: ...
    @network
    @cache
    async def pfmerge(self, dest: Any, *sources: Any) -> Any: ...
    @network
    @cache
    async def ping(self, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def psetex(self, name: Key["write"], time_ms: Any, value: Any) -> Any: ...
    @network
    @cache
    async def pttl(self, name: Any) -> Any: ...
    @network
    @cache
    async def randomkey(self, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def rename(self, src: Any, dst: Any) -> Any: ...
    @network
    @cache
    async def renamenx(self, src: Any, dst: Any) -> Any: ...
    @network
    @cache
    async def restore(
        self, name: Any, ttl: Any, value: Any, replace: Any = False, absttl: Any = False, idletime: Any = None, frequency: Any = None
    ) -> Any: ...
    @network
    @cache
    async def rpop(self, name: Key["read"], count: Any = None) -> Any: ...
    @network
    @cache
    async def rpoplpush(self, src: Any, dst: Any) -> Any: ...
    @network
    @cache
    async def rpush(self, name: Key["write"], *values: Any) -> Any: ...
    @network
    @cache
    async def rpushx(self, name: Any, *values: Any) -> Any: ...
    @network
    @cache
    async def sadd(self, name: Key["write"], *values: Any) -> Any: ...
    @network
    @cache
    async def scan(self, cursor: Any = 0, match: Any = None, count: Any = None, _type: Any = None, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def scard(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def sdiff(self, keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def sdiffstore(self, dest: Any, keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def set(
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
    @cache
    async def setbit(self, name: Any, offset: Any, value: Any) -> Any: ...
    @network
    @cache
    async def setex(self, name: Key["write"], time: Ttl, value: Any) -> Any: ...
    @network
    @cache
    async def setnx(self, name: Key["write"], value: Any) -> Any: ...
    @network
    @cache
    async def setrange(self, name: Key["write"], offset: Any, value: Any) -> Any: ...
    @network
    @cache
    async def sinter(self, keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def sinterstore(self, dest: Any, keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def sismember(self, name: Key["read"], value: Any) -> Any: ...
    @network
    @cache
    async def smembers(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def smismember(self, name: Any, values: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def smove(self, src: Any, dst: Any, value: Any) -> Any: ...
    @network
    @cache
    async def sort(
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
    @cache
    async def spop(self, name: Key["read"], count: Any = None) -> Any: ...
    @network
    @cache
    async def srandmember(self, name: Any, number: Any = None) -> Any: ...
    @network
    @cache
    async def srem(self, name: Key["delete"], *values: Any) -> Any: ...
    @network
    @cache
    async def sscan(self, name: Any, cursor: Any = 0, match: Any = None, count: Any = None) -> Any: ...
    @network
    @cache
    async def strlen(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def sunion(self, keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def sunionstore(self, dest: Any, keys: Any, *args: Any) -> Any: ...
    @network
    @cache
    async def time(self, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def touch(self, *args: Any) -> Any: ...
    @network
    @cache
    async def ttl(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def type(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def unlink(self, *names: Key["delete"]) -> Any: ...
    @network
    @cache
    async def wait(self, num_replicas: Any, timeout: Any, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def xack(self, name: Any, groupname: Any, *ids: Any) -> Any: ...
    @network
    @cache
    async def xautoclaim(
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
    @cache
    async def xclaim(
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
    @cache
    async def xdel(self, name: Any, *ids: Any) -> Any: ...
    @network
    @cache
    async def xgroup_create(self, name: Any, groupname: Any, id: Any = "$", mkstream: Any = False, entries_read: Any = None) -> Any: ...
    @network
    @cache
    async def xgroup_destroy(self, name: Any, groupname: Any) -> Any: ...
    @network
    @cache
    async def xinfo_groups(self, name: Any) -> Any: ...
    @network
    @cache
    async def xinfo_stream(self, name: Any, full: Any = False) -> Any: ...
    @network
    @cache
    async def xlen(self, name: Any) -> Any: ...
    @network
    @cache
    async def xpending(self, name: Any, groupname: Any) -> Any: ...
    @network
    @cache
    async def xpending_range(
        self, name: Any, groupname: Any, min: Any, max: Any, count: Any, consumername: Any = None, idle: Any = None
    ) -> Any: ...
    @network
    @cache
    async def xrange(self, name: Any, min: Any = "-", max: Any = "+", count: Any = None) -> Any: ...
    @network
    @cache
    async def xrevrange(self, name: Any, max: Any = "+", min: Any = "-", count: Any = None) -> Any: ...
    @network
    @cache
    async def xtrim(
        self,
        name: Any,
        maxlen: Any = None,
        approximate: Any = True,
        minid: Any = None,
        limit: Any = None,
    ) -> Any: ...
    @network
    @cache
    async def zadd(
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
    @cache
    async def zcard(self, name: Key["read"]) -> Any: ...
    @network
    @cache
    async def zcount(self, name: Any, min: Any, max: Any) -> Any: ...
    @network
    @cache
    async def zincrby(self, name: Key["write"], amount: Any, value: Any) -> Any: ...
    @network
    @cache
    async def zinter(self, keys: Any, aggregate: Any = None, withscores: Any = False) -> Any: ...
    @network
    @cache
    async def zinterstore(self, dest: Any, keys: Any, aggregate: Any = None) -> Any: ...
    @network
    @cache
    async def zmscore(self, key: Any, members: Any) -> Any: ...
    @network
    @cache
    async def zpopmax(self, name: Any, count: Any = None) -> Any: ...
    @network
    @cache
    async def zpopmin(self, name: Any, count: Any = None) -> Any: ...
    @network
    @cache
    async def zrange(
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
    @cache
    async def zrangebyscore(
        self, name: Any, min: Any, max: Any, start: Any = None, num: Any = None, withscores: Any = False, score_cast_func: Any = ...
    ) -> Any: ...
    @network
    @cache
    async def zrangestore(
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
    @cache
    async def zrank(
        self,
        name: Any,
        value: Any,
        withscore: Any = False,
    ) -> Any: ...
    @network
    @cache
    async def zrem(self, name: Key["delete"], *values: Any) -> Any: ...
    @network
    @cache
    async def zremrangebyrank(self, name: Any, min: Any, max: Any) -> Any: ...
    @network
    @cache
    async def zremrangebyscore(self, name: Any, min: Any, max: Any) -> Any: ...
    @network
    @cache
    async def zrevrange(self, name: Key["read"], start: Any, end: Any, withscores: Any = False, score_cast_func: Any = ...) -> Any: ...
    @network
    @cache
    async def zrevrangebyscore(
        self, name: Any, max: Any, min: Any, start: Any = None, num: Any = None, withscores: Any = False, score_cast_func: Any = ...
    ) -> Any: ...
    @network
    @cache
    async def zrevrank(
        self,
        name: Any,
        value: Any,
        withscore: Any = False,
    ) -> Any: ...
    @network
    @cache
    async def zscan(self, name: Any, cursor: Any = 0, match: Any = None, count: Any = None, score_cast_func: Any = ...) -> Any: ...
    @network
    @cache
    async def zscore(self, name: Key["read"], value: Any) -> Any: ...
    @network
    @cache
    async def zunion(
        self,
        keys: Any,
        aggregate: Any = None,
        withscores: Any = False,
    ) -> Any: ...
    @network
    @cache
    async def zunionstore(self, dest: Any, keys: Any, aggregate: Any = None) -> Any: ...
    @network
    @cache
    async def execute_command(self, *args: Any, **options: Any) -> Any: ...
    @network
    @cache
    async def script_load(self, script: Any) -> Any: ...
    @network
    @cache
    async def config_get(self, pattern: Any = "*", *args: Any, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def config_set(self, name: Any, value: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @cache
    async def client_list(self, _type: Any = None, client_id: Any = [], **kwargs: Any) -> Any: ...
    @network
    @publishes
    async def publish(self, channel: Any, message: Any, **kwargs: Any) -> Any: ...
    @network
    @publishes
    async def spublish(self, shard_channel: Any, message: Any) -> Any: ...
    @network
    @publishes
    async def xadd(
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
    @receive
    async def blpop(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @receive
    async def brpop(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @receive
    async def brpoplpush(self, src: Any, dst: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @receive
    async def blmove(self, first_list: Any, second_list: Any, timeout: HeldBack, src: Any = "LEFT", dest: Any = "RIGHT") -> Any: ...
    @network
    @receive
    async def bzpopmin(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @receive
    async def bzpopmax(self, keys: Any, timeout: HeldBack = 0) -> Any: ...
    @network
    @receive
    async def xread(
        self,
        streams: Any,
        count: Any = None,
        block: HeldBack["milliseconds"] = None,
    ) -> Any: ...
    @network
    @receive
    async def xreadgroup(
        self,
        groupname: Any,
        consumername: Any,
        streams: Any,
        count: Any = None,
        block: HeldBack["milliseconds"] = None,
        noack: Any = False,
    ) -> Any: ...
    @network
    @cache
    def scan_iter(self, match: Any = None, count: Any = None, _type: Any = None, **kwargs: Any) -> AsyncIterator[Any]: ...
    @network
    @cache
    def hscan_iter(self, name: Any, match: Any = None, count: Any = None, no_values: Any = None) -> AsyncIterator[Any]: ...
    @network
    @cache
    def sscan_iter(self, name: Any, match: Any = None, count: Any = None) -> AsyncIterator[Any]: ...
    @network
    @cache
    def zscan_iter(self, name: Any, match: Any = None, count: Any = None, score_cast_func: Any = ...) -> AsyncIterator[Any]: ...

StrictValkey = Valkey

class Pipeline:
    async def __aenter__(self) -> Self: ...
    def __getattr__(self, name: str) -> _Queued: ...
    def multi(self) -> None: ...
    @network
    @cache
    async def execute(self, raise_on_error: bool = True) -> list[Any]: ...
    @network
    async def watch(self, *names: Any) -> bool: ...
    async def reset(self) -> None: ...

class _Queued:
    def __call__(self, *args: Any, **kwargs: Any) -> Pipeline: ...

class PubSub:
    async def __aenter__(self) -> Self: ...
    @network
    async def subscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    async def psubscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    async def unsubscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    async def punsubscribe(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    @receive
    async def get_message(self, ignore_subscribe_messages: bool = False, timeout: float | None = 0.0) -> Any: ...
    @network
    @receive
    def listen(self, _held: HeldBack = FOREVER) -> AsyncIterator[Any]: ...
    async def close(self) -> None: ...
