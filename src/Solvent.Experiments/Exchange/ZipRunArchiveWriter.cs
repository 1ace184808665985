using System.IO.Compression;
using System.Security.Cryptography;

namespace Solvent.Experiments;

/// <summary>Writes runs as a zip: an entry for each run and each artifact, and last the list of all with their hashes.</summary>
internal sealed class ZipRunArchiveWriter(Stream stream) : IRunArchiveWriter
{
    // The same runs make the same file.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly SortedDictionary<string, string> _entries = new(StringComparer.Ordinal);

    public void Add(ArchivedRun run) => Add($"runs/{run.Run.Id}.json", new MemoryStream(RunArchiveFormat.Write(run)), CompressionLevel.Optimal);

    public void Add(string hash, Stream content) => Add($"artifacts/{hash}", content, CompressionLevel.Fastest);

    public void Complete() => Write(ArchiveManifest.Entry, new MemoryStream(RunArchiveFormat.Write(new ArchiveManifest(RunArchiveFormat.Name, RunArchiveFormat.Version, _entries))), CompressionLevel.Optimal);

    public void Dispose() => _zip.Dispose();

    private void Add(string name, Stream content, CompressionLevel level) => _entries.Add(name, Write(name, content, level));

    private string Write(string name, Stream content, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = Epoch;
        using var target = entry.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 16];
        while (content.Read(block) is > 0 and var length)
        {
            hash.AppendData(block, 0, length);
            target.Write(block, 0, length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
