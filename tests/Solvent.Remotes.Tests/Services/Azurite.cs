using Azure.Storage.Blobs;

using Solvent.TestServices;

namespace Solvent.Remotes.Tests.Services;

/// <summary>Azurite, Microsoft's emulator of Azure Blob Storage; <c>.ci/run</c> installs it.</summary>
public sealed class Azurite : IAsyncDisposable
{
    public const string Account = "devstoreaccount1";

    // The key that every installation of the emulator has.
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Version = "3.37.0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-azurite-");
    private readonly SemaphoreSlim _starting = new(1);
    private ServiceProcess? _process;
    private int _port;

    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{_port}/{Account};";

    /// <summary>The address of a remote in a container that names the server, so that other credentials than a connection string can be used.</summary>
    public string AddressOf(string container) => $"azure://{Account}/{container}/team?endpoint=http://127.0.0.1:{_port}/{Account}";

    /// <summary>Starts the emulator unless it runs, and sets the environment variable that remotes read their credentials from.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var program = Path.Combine(Cache(), "solvent", $"azurite-{Version}", "node_modules", ".bin", "azurite-blob");
        Service.Require("Azurite", program);
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_process is not null) return;
            _port = Service.FreePort();
            var process = ServiceProcess.Start(
                _folder.FullName, new Dictionary<string, string>(), program, "--skipApiVersionCheck", "--silent", "--location", _folder.FullName, "--blobHost", "127.0.0.1", "--blobPort", $"{_port}");
            await process.WaitForPortAsync(_port, cancellationToken);
            Environment.SetEnvironmentVariable("AZURE_STORAGE_CONNECTION_STRING", ConnectionString);
            _process = process;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A new container with the address of a remote in it.</summary>
    public async Task<string> NewRemoteAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        var container = $"data-{Guid.NewGuid():N}";
        await new BlobContainerClient(ConnectionString, container).CreateAsync(cancellationToken: cancellationToken);
        return $"azure://{Account}/{container}/team/sets";
    }

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _starting.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Cache() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
        ? cache
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
