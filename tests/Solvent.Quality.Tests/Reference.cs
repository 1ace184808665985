using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>The files of reference values: those in Samples/, or those in the folder that the environment variable <c>SOLVENT_REFERENCE_DATA</c> names.</summary>
internal sealed class Reference : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");
    private readonly string _folder;
    private readonly JsonDocument _document;

    private Reference(string folder, string file)
    {
        _folder = folder;
        _document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)));
    }

    public static string Folder { get; } = Environment.GetEnvironmentVariable("SOLVENT_REFERENCE_DATA") is { Length: > 0 } folder
        ? folder
        : Samples;

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

    public Table Data => Table.Open(Path.Combine(_folder, Root.GetProperty("file").GetString()!), TestContext.Current.CancellationToken);

    public static Reference Open(string file) => new(Folder, file);

    /// <summary>The one in Samples, for what is said about that file alone.</summary>
    public static Reference Sample() => new(Samples, "quality_dirty_seattle_weather.json");

    public static Table Read(string path) => Table.Open(Path.Combine(Folder, path), TestContext.Current.CancellationToken);

    /// <summary>Rows as reports number them: 1-based.</summary>
    public static long[] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.GetInt64() + 1)];

    public static string[] Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.ToString())];

    public void Dispose() => _document.Dispose();
}
