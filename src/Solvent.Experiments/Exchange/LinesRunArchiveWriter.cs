using System.Security.Cryptography;

namespace Solvent.Experiments;

/// <summary>Writes runs as lines of JSON: a head, artifacts and runs, and an end that tells whether something is missing.</summary>
internal sealed class LinesRunArchiveWriter : IRunArchiveWriter
{
    private readonly Stream _stream;
    private readonly IncrementalHash _all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public LinesRunArchiveWriter(Stream stream)
    {
        _stream = stream;
        Write(new ArchiveLine("head") { Format = RunArchiveFormat.Name, Version = RunArchiveFormat.Version });
    }

    public void Add(ArchivedRun run) => Write(new ArchiveLine("run") { Hash = RunArchiveFormat.HashOf(RunArchiveFormat.Write(run)), Run = run });

    public void Add(string hash, Stream content)
    {
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        Write(new ArchiveLine("artifact") { Hash = hash, Content = memory.ToArray() });
    }

    public void Complete() => Write(new ArchiveLine("end") { Hash = Convert.ToHexStringLower(_all.GetCurrentHash()) });

    public void Dispose() => _all.Dispose();

    private void Write(ArchiveLine line)
    {
        byte[] bytes = [.. RunArchiveFormat.Write(line), (byte)'\n'];
        _all.AppendData(bytes);
        _stream.Write(bytes);
    }
}
