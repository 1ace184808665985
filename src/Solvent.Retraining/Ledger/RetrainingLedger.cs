using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Solvent.Datasets;

namespace Solvent.Retraining;

/// <summary>
/// Every decision and retraining of a project, a line of JSON each, in <c>.solvent/retraining.jsonl</c>. Lines are only ever added, by one process at a time; a line that a killed process did not finish is
/// no entry.
/// </summary>
public sealed class RetrainingLedger
{
    /// <summary>The outcome of a retraining that has not ended, or whose process was killed.</summary>
    public const string Started = "started";

    private const string FileName = "retraining.jsonl";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // The file is read by people, and never as markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly StoreDirectory _store;

    private RetrainingLedger(StoreDirectory store) => _store = store;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_store.Location, FileName);

    /// <summary>The ledger of the project around a folder; the first entry creates it.</summary>
    /// <exception cref="SolventException"><c>directory-not-found</c>, <c>store-too-new</c>, <c>store-corrupt</c>.</exception>
    public static RetrainingLedger Open(string? directory = null) => new(StoreDirectory.Find(directory));

    /// <summary>The entries, oldest first.</summary>
    /// <param name="model">The model; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SolventException"><c>ledger-damaged</c>, with the line; <c>read-failed</c>.</exception>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string? model = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!File.Exists(Path)) return [];
            await using var file = await OpenAsync(FileMode.Open, FileAccess.Read, FileShare.Read, cancellationToken);
            using var reader = new StreamReader(file, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(cancellationToken);
            var whole = text[..(text.LastIndexOf('\n') + 1)];
            var entries = whole.Split('\n').Select((line, index) => (line, index)).Where(line => line.line.Length > 0).Select(line => Entry(line.line, line.index + 1));
            return Settled([.. entries.Where(entry => model is null || entry.Model == model)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{Path}': {exception.Message}", exception) { File = Path };
        }
    }

    /// <summary>Adds an entry, which survives a loss of power from then on.</summary>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>.</exception>
    public async Task AddAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        await _store.EnsureCreatedAsync(cancellationToken);
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, Json) + "\n");
        try
        {
            await using var file = await OpenAsync(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, cancellationToken);
            // What a killed process has left of its line is closed off, so that it spoils no other.
            if (file.Length > 0)
            {
                file.Seek(-1, SeekOrigin.End);
                if (file.ReadByte() != '\n') await CutAsync(file, cancellationToken);
            }

            file.Seek(0, SeekOrigin.End);
            await file.WriteAsync(line, CancellationToken.None);
            file.Flush(flushToDisk: true);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(Path, exception) is { } failure) throw failure;
            throw;
        }
    }

    private static async Task CutAsync(FileStream file, CancellationToken cancellationToken)
    {
        file.Seek(0, SeekOrigin.Begin);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancellationToken);
        file.SetLength(Array.LastIndexOf(bytes, (byte)'\n') + 1);
    }

    // One process at a time; the others wait until its file is closed.
    private async Task<FileStream> OpenAsync(FileMode mode, FileAccess access, FileShare share, CancellationToken cancellationToken)
    {
        var until = DateTimeOffset.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(Path, mode, access, share);
            }
            catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException) && DateTimeOffset.UtcNow < until && AtomicFile.WriteFailure(Path, exception) is { Code: "write-failed" })
            {
                await Task.Delay(20, cancellationToken);
            }
        }
    }

    // A retraining is written down when it starts and when it ends; its end stands for it.
    private static IReadOnlyList<LedgerEntry> Settled(List<LedgerEntry> entries)
    {
        var ended = entries.Where(entry => entry.Kind == LedgerKind.Run && entry.Outcome != Started).Select(entry => entry.Run).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(entry => entry.Outcome != Started || !ended.Contains(entry.Run))];
    }

    private LedgerEntry Entry(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerEntry>(line, Json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException exception)
        {
            throw new SolventException("ledger-damaged", $"'{Path}', line {number} is no entry: {exception.Message}", exception) { File = Path, Line = number, Hint = "Restore the file from git or a backup, or remove the line." };
        }
    }
}
