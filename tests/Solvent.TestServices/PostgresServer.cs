using System.Diagnostics;
using System.Globalization;

namespace Solvent.TestServices;

/// <summary>A PostgreSQL of the tests' own: a new one in a temporary folder, on loopback only. It refuses to run as root, so that root runs it as the user <c>postgres</c>.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "solvent";
    private const string Password = "Pass word/1";

    private readonly SemaphoreSlim _starting = new(1);
    private string? _folder;
    private ServiceProcess? _process;
    private int _port;
    private int _databases;

    private static string? Programs { get; } = FindPrograms();

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private string Data => Path.Combine(_folder!, "data");

    /// <summary>Whether it can be started here.</summary>
    public static bool IsInstalled => Programs is not null;

    /// <summary>Starts the server unless it runs, and gives the address of a schema that nobody else has.</summary>
    public async Task<string> NewAddressAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        return AddressOf(string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}"));
    }

    /// <summary>The address of a schema.</summary>
    public string AddressOf(string schema)
        => string.Create(CultureInfo.InvariantCulture, $"postgres://{User}:{Uri.EscapeDataString(Password)}@127.0.0.1:{_port}/postgres?schema={schema}");

    /// <summary>Starts the server unless it runs.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Service.Require("PostgreSQL", Path.Combine(Programs ?? "/usr/lib/postgresql", "initdb"));
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_folder is null) Create();
            if (_process is not null) return;
            // On the same port again, so that clients find it after a restart.
            if (_port == 0) _port = Service.FreePort();
            _process = ServiceProcess.Start("/", new Dictionary<string, string>(), [.. AsUser(), "/bin/sh", "-c", Script(), "sh"]);
            await _process.WaitForPortAsync(_port, cancellationToken);
            while (!IsReady()) await Task.Delay(50, cancellationToken);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Ends the server at once, as a crash would; its data stay.</summary>
    public void Stop()
    {
        Run("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        _process?.Dispose();
        _process = null;
    }

    public ValueTask DisposeAsync()
    {
        _starting.Dispose();
        if (_process is not null) Stop();
        if (_folder is not null) Run("/bin/rm", "-rf", Data);
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static string[] AsUser() => IsRoot ? ["runuser", "-u", "postgres", "--"] : [];

    // The server ends with its starter, whose input ends when the process of the tests does.
    private string Script() => string.Create(
        CultureInfo.InvariantCulture,
        $"trap '{Programs}/pg_ctl stop -D {Data} -m immediate' TERM EXIT; {Programs}/pg_ctl start -w -D {Data} -l {Data}/log -o '-p {_port} -k {Data} -c listen_addresses=127.0.0.1'; while :; do sleep 1; done");

    private void Create()
    {
        _folder = Directory.CreateTempSubdirectory("solvent-postgres-").FullName;
        var password = Path.Combine(_folder, "password");
        File.WriteAllText(password, Password);
        if (IsRoot) Execute("/bin/chown", "-R", "postgres", _folder);
        Run("initdb", "-D", Data, "-U", User, "--pwfile", password, "-A", "scram-sha-256", "-E", "UTF8", "--no-sync", "--locale", "C.UTF-8");
    }

    // It listens before it has repaired what a crash has left.
    private bool IsReady()
    {
        using var ready = Process.Start(new ProcessStartInfo(
            Path.Combine(Programs!, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture)]))!;
        ready.WaitForExit();
        return ready.ExitCode == 0;
    }

    private static void Run(string program, params string[] arguments)
    {
        string[] command = [.. AsUser(), program.StartsWith('/') ? program : Path.Combine(Programs!, program), .. arguments];
        Execute(command[0], command[1..]);
    }

    private static void Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) Assert.Fail($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors} {output.Result}");
    }
}
