using Amazon.Runtime;
using Amazon.S3;

using Solvent.TestServices;

namespace Solvent.Remotes.Tests.Services;

/// <summary>
/// OpenStack Swift with its S3 interface, on one disk and one machine; <c>.ci/run</c> installs it. It signs and checks as S3 does, and knows no
/// conditional writes and no payloads in chunks, as many stores do not.
/// </summary>
public sealed class Swift : IAsyncDisposable
{
    public const string AccessKey = "test:tester";
    public const string SecretKey = "testing";

    private static readonly string[] Storage = ["account", "container", "object"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-swift-");
    private readonly SemaphoreSlim _starting = new(1);
    private readonly List<ServiceProcess> _processes = [];
    private int _port;

    public string Endpoint => $"http://127.0.0.1:{_port}";

    /// <summary>Starts the servers unless they run, and sets the environment variables that remotes read their credentials from.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Service.Require("OpenStack Swift", ["/usr/bin/swift-proxy-server", .. Storage.Select(server => $"/usr/bin/swift-{server}-server")]);
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_processes.Count > 0) return;
            await StartServersAsync(cancellationToken);
            Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", AccessKey);
            Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", SecretKey);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A new bucket with the address of a remote in it.</summary>
    public async Task<string> NewRemoteAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        var bucket = $"data-{Guid.NewGuid():N}";
        using var client = new AmazonS3Client(
            new BasicAWSCredentials(AccessKey, SecretKey), new AmazonS3Config { ServiceURL = Endpoint, ForcePathStyle = true, AuthenticationRegion = "us-east-1" });
        await client.PutBucketAsync(bucket, cancellationToken);
        return AddressOf(bucket);
    }

    public string AddressOf(string bucket) => $"s3://{bucket}/team/sets?endpoint={Endpoint}&region=us-east-1";

    public ValueTask DisposeAsync()
    {
        _processes.ForEach(process => process.Dispose());
        _starting.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task StartServersAsync(CancellationToken cancellationToken)
    {
        var configuration = new SwiftConfiguration(_folder.FullName);
        await configuration.WriteRingsAsync(cancellationToken);
        _port = configuration.ProxyPort;
        var environment = new Dictionary<string, string> { ["SWIFT_CONF_DIR"] = _folder.FullName };
        foreach (var server in (string[])[.. Storage, "proxy"])
        {
            _processes.Add(ServiceProcess.Start(_folder.FullName, environment, $"/usr/bin/swift-{server}-server", configuration.FileOf(server)));
        }

        int[] ports = [.. Storage.Select(configuration.PortOf), _port];
        foreach (var (process, port) in _processes.Zip(ports)) await process.WaitForPortAsync(port, cancellationToken);
    }
}
