using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>The files of reference values: those in Samples/, or those in the folder that the environment variable <c>SOLVENT_REFERENCE_DATA</c> names.</summary>
internal sealed class Reference : IDisposable
{
    private readonly JsonDocument _document;

    private Reference(string file) => _document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));

    public static string Folder { get; } = Environment.GetEnvironmentVariable("SOLVENT_REFERENCE_DATA") is { Length: > 0 } folder
        ? folder
        : Path.Combine(AppContext.BaseDirectory, "Samples");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "quality_*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Rules
    {
        get
        {
            var rules = new TheoryData<string, string>();
            foreach (var file in Files)
            {
                using var reference = Open(file.Data);
                foreach (var rule in reference.Root.GetProperty("rules").EnumerateArray()) rules.Add(file.Data, rule.GetProperty("id").GetString()!);
            }

            return rules;
        }
    }

    public JsonElement Root => _document.RootElement;

    public JsonElement TableFacts => Root.GetProperty("table");

    public Table Data => Read(Root.GetProperty("file").GetString()!);

    public static Reference Open(string file) => new(file);

    public static Table Read(string path) => Table.Open(Path.Combine(Folder, path), TestContext.Current.CancellationToken);

    /// <summary>Rows as reports number them: 1-based.</summary>
    public static long[] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.GetInt64() + 1)];

    public static string[] Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.ToString())];

    public void Dispose() => _document.Dispose();
}
