namespace Solvent.Remotes.Tests.Exchange;

/// <summary>Machines that share a remote folder under the name <c>origin</c>.</summary>
public abstract class ExchangeFixture : IDisposable
{
    private readonly DirectoryInfo _share = Directory.CreateTempSubdirectory("solvent-share-");
    private readonly List<Machine> _machines = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The remote folder.</summary>
    protected string Share => Path.Combine(_share.FullName, "data");

    /// <summary>A new machine that knows the remote.</summary>
    protected async Task<Machine> NewMachineAsync()
    {
        var machine = new Machine();
        _machines.Add(machine);
        await machine.Remotes.AddAsync("origin", Share, cancellationToken: Token);
        return machine;
    }

    /// <summary>The packs on the remote, largest first.</summary>
    protected IReadOnlyList<FileInfo> RemotePacks() => [.. new DirectoryInfo(Path.Combine(Share, "packs")).EnumerateFiles("*.pack").OrderByDescending(file => file.Length)];

    protected static void Flip(string path)
    {
        File.SetAttributes(path, FileAttributes.Normal);
        using var file = File.Open(path, FileMode.Open);
        file.Position = file.Length / 2;
        var value = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(value ^ 1));
    }

    /// <summary>Lines that no compression makes much shorter.</summary>
    protected static string Text(int lines, int seed)
    {
        var random = new Random(seed);
        return "id,value\n" + string.Concat(Enumerable.Range(0, lines).Select(line => $"{line},{random.NextInt64():x16}{random.NextInt64():x16}\n"));
    }

    public void Dispose()
    {
        _machines.ForEach(machine => machine.Dispose());
        _share.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
