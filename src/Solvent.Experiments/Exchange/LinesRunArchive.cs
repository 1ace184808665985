using System.Security.Cryptography;
using System.Text;

namespace Solvent.Experiments;

/// <summary>Reads runs from lines of JSON.</summary>
internal sealed class LinesRunArchive(string file, Stream stream) : IRunArchive
{
    public void Verify(CancellationToken cancellationToken)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (number, isOver) = (0, false);
        foreach (var text in Texts())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (isOver) throw RunArchiveFormat.Invalid(file, $"line {number}", "comes after the end");
            var line = Line(text, number);
            if (number == 1) RunArchiveFormat.RequireReadable(line.Type == "head" ? line.Format : null, line.Version ?? 0, file);
            else Verify(line, number);
            isOver = line.Type == "end";
            if (isOver && line.Hash != Convert.ToHexStringLower(all.GetCurrentHash())) throw RunArchiveFormat.Invalid(file, "a line", "is missing or was changed");
            all.AppendData(Encoding.UTF8.GetBytes($"{text}\n"));
        }

        if (!isOver) throw RunArchiveFormat.Invalid(file, $"the end after line {number}", "is missing: the file is cut off");
    }

    public IEnumerable<(string Hash, Stream Content)> Artifacts()
        => Lines().Where(line => line.Type == "artifact").Select(line => (line.Hash!, (Stream)new MemoryStream(line.Content!)));

    public IEnumerable<ArchivedRun> Runs() => Lines().Where(line => line.Type == "run").Select(line => line.Run!);

    public void Dispose() => stream.Dispose();

    private void Verify(ArchiveLine line, int number)
    {
        var place = $"line {number}";
        var actual = line switch
        {
            { Type: "artifact", Content: { } content } => RunArchiveFormat.HashOf(content),
            { Type: "run", Run: { Run: not null, History: not null } run } => RunArchiveFormat.HashOf(RunArchiveFormat.Write(run)),
            { Type: "end" } => line.Hash,
            _ => throw RunArchiveFormat.Invalid(file, place, "is neither an artifact nor a run"),
        };
        if (line.Hash != actual) throw RunArchiveFormat.Invalid(file, place, $"is damaged: it is not the {line.Type} that was exported");
    }

    private IEnumerable<ArchiveLine> Lines() => Texts().Select((text, index) => Line(text, index + 1));

    private ArchiveLine Line(string text, int number) => RunArchiveFormat.Read<ArchiveLine>(Encoding.UTF8.GetBytes(text), $"line {number}", file);

    private IEnumerable<string> Texts()
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
