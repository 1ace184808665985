using System.IO.Compression;
using System.Security.Cryptography;

namespace Solvent.Experiments;

/// <summary>Reads runs from a zip.</summary>
internal sealed class ZipRunArchive : IRunArchive
{
    private readonly string _file;
    private readonly ZipArchive _zip;

    private ZipRunArchive(string file, ZipArchive zip) => (_file, _zip) = (file, zip);

    /// <exception cref="SolventException"><c>archive-invalid</c> for a file that is no zip.</exception>
    public static ZipRunArchive Open(string file, Stream stream)
    {
        try
        {
            return new ZipRunArchive(file, new ZipArchive(stream, ZipArchiveMode.Read));
        }
        catch (InvalidDataException exception)
        {
            stream.Dispose();
            throw RunArchiveFormat.Invalid(file, "the zip", "cannot be read: it is cut off, or it is none", exception);
        }
    }

    public void Verify(CancellationToken cancellationToken)
    {
        var manifest = RunArchiveFormat.Read<ArchiveManifest>(Content(ArchiveManifest.Entry), $"'{ArchiveManifest.Entry}'", _file);
        RunArchiveFormat.RequireReadable(manifest.Format, manifest.Version, _file);
        foreach (var (name, hash) in manifest.Entries ?? throw RunArchiveFormat.Invalid(_file, $"'{ArchiveManifest.Entry}'", "lists no entries"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (HashOf(name) != hash) throw RunArchiveFormat.Invalid(_file, $"'{name}'", "is damaged: its bytes are not the ones that were exported");
            if (name.StartsWith("artifacts/", StringComparison.Ordinal) && name["artifacts/".Length..] != hash) throw RunArchiveFormat.Invalid(_file, $"'{name}'", "has the bytes of another artifact");
        }

        var extra = _zip.Entries.FirstOrDefault(entry => entry.FullName != ArchiveManifest.Entry && !manifest.Entries.ContainsKey(entry.FullName));
        if (extra is not null) throw RunArchiveFormat.Invalid(_file, $"'{extra.FullName}'", "is not in the list of entries");
        foreach (var _ in Runs()) cancellationToken.ThrowIfCancellationRequested();
    }

    public IEnumerable<(string Hash, Stream Content)> Artifacts()
    {
        foreach (var entry in _zip.Entries.Where(entry => entry.FullName.StartsWith("artifacts/", StringComparison.Ordinal)))
        {
            using var content = entry.Open();
            yield return (entry.Name, content);
        }
    }

    public IEnumerable<ArchivedRun> Runs() => _zip.Entries
        .Where(entry => entry.FullName.StartsWith("runs/", StringComparison.Ordinal))
        .Select(entry => RunArchiveFormat.Read<ArchivedRun>(Content(entry.FullName), $"'{entry.FullName}'", _file));

    public void Dispose() => _zip.Dispose();

    private byte[] Content(string name) => Reading(name, stream =>
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    });

    private string HashOf(string name) => Reading(name, stream => Convert.ToHexStringLower(SHA256.HashData(stream)));

    private T Reading<T>(string name, Func<Stream, T> read)
    {
        try
        {
            // The first entry that is asked for has the list of all of them read.
            var entry = _zip.GetEntry(name) ?? throw RunArchiveFormat.Invalid(_file, $"'{name}'", "is missing");
            using var stream = entry.Open();
            return read(stream);
        }
        catch (InvalidDataException exception)
        {
            throw RunArchiveFormat.Invalid(_file, $"'{name}'", "is damaged: it cannot be unpacked", exception);
        }
    }
}
