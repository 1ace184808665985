using System.Diagnostics;

using Solvent.TestServices;

namespace Solvent.Remotes.Tests.Services;

/// <summary>The files that the servers of Swift read: one device in a folder, no replicas, no memcached, and one user.</summary>
internal sealed class SwiftConfiguration
{
    private readonly string _folder;
    private readonly Dictionary<string, int> _ports;

    public SwiftConfiguration(string folder)
    {
        _folder = folder;
        _ports = new[] { "account", "container", "object" }.ToDictionary(server => server, _ => Service.FreePort(), StringComparer.Ordinal);
        ProxyPort = Service.FreePort();
        Directory.CreateDirectory(Path.Combine(folder, "devices", "disk"));
        foreach (var server in _ports.Keys) File.WriteAllText(FileOf(server), StorageServer(server));
        File.WriteAllText(FileOf("proxy"), Proxy());
        File.WriteAllText(
            Path.Combine(folder, "swift.conf"),
            """
            [swift-hash]
            swift_hash_path_prefix = solvent
            swift_hash_path_suffix = solvent
            [storage-policy:0]
            name = one
            default = yes
            """);
    }

    public int ProxyPort { get; }

    public int PortOf(string server) => _ports[server];

    public string FileOf(string server) => Path.Combine(_folder, $"{server}.conf");

    /// <summary>Writes the rings, which say on which device what is.</summary>
    public async Task WriteRingsAsync(CancellationToken cancellationToken)
    {
        var script = Path.Combine(_folder, "rings.py");
        await File.WriteAllTextAsync(
            script,
            """
            import sys
            from swift.common.ring import RingBuilder
            folder = sys.argv[1]
            for ring in sys.argv[2:]:
                name, port = ring.split('=')
                builder = RingBuilder(4, 1, 0)
                builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port), 'device': 'disk', 'weight': 1, 'meta': '',
                                 'replication_ip': '127.0.0.1', 'replication_port': int(port)})
                builder.rebalance()
                builder.get_ring().save('%s/%s.ring.gz' % (folder, name))
            """,
            cancellationToken);
        var start = new ProcessStartInfo("/usr/bin/python3", [script, _folder, .. _ports.Select(port => $"{port.Key}={port.Value}")]) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["SWIFT_CONF_DIR"] = _folder;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, errors);
    }

    private string StorageServer(string server) =>
        $"""
        [DEFAULT]
        bind_ip = 127.0.0.1
        bind_port = {_ports[server]}
        user = {Environment.UserName}
        swift_dir = {_folder}
        devices = {_folder}/devices
        recon_cache_path = {_folder}
        mount_check = false
        fallocate_reserve = 0
        workers = 0
        [pipeline:main]
        pipeline = {server}-server
        [app:{server}-server]
        use = egg:swift#{server}
        """;

    private string Proxy() =>
        $"""
        [DEFAULT]
        bind_ip = 127.0.0.1
        bind_port = {ProxyPort}
        user = {Environment.UserName}
        swift_dir = {_folder}
        workers = 0
        [pipeline:main]
        pipeline = catch_errors gatekeeper cache s3api tempauth copy slo proxy-server
        [app:proxy-server]
        use = egg:swift#proxy
        account_autocreate = true
        [filter:catch_errors]
        use = egg:swift#catch_errors
        [filter:gatekeeper]
        use = egg:swift#gatekeeper
        [filter:cache]
        use = egg:swift#memcache
        memcache_servers = 127.0.0.1:1
        [filter:s3api]
        use = egg:swift#s3api
        location = us-east-1
        [filter:tempauth]
        use = egg:swift#tempauth
        user_{Swift.AccessKey.Replace(':', '_')} = {Swift.SecretKey} .admin
        [filter:copy]
        use = egg:swift#copy
        [filter:slo]
        use = egg:swift#slo
        """;
}
