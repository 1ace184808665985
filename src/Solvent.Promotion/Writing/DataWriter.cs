using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Promotion.Reading.Data;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the class that finds the dataset versions, each by its hash.</summary>
internal static class DataWriter
{
    public static SourceFile? Write(ProjectShape shape)
    {
        if (!shape.HasData) return null;
        var name = shape.Flow.Generated.Data;
        var usesRun = shape.RecordsRuns;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"/// <summary>The dataset versions that the pipeline reads: the bytes that {shape.NotebookName} has read, whatever has become of tags and of newer versions.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed class {name}\n{{\n    // The names that the code uses, each with the dataset and the SHA-256 of the version.\n");
        text.Append("    private static readonly Dictionary<string, string> Pinned = new()\n    {\n");
        foreach (var dataset in shape.Plan.Datasets) text.Append(CultureInfo.InvariantCulture, $"        [{Literal(dataset.Reference)}] = {Literal(dataset.Pinned ?? dataset.Reference)},\n");
        text.Append("    };\n\n    private static readonly Dictionary<string, string> SampleFiles = new()\n    {\n");
        foreach (var sample in shape.Flow.Samples.Files.Where(sample => sample.Reference is not null)) text.Append(CultureInfo.InvariantCulture, $"        [{Literal(sample.Reference!)}] = {Literal(sample.Name)},\n");
        text.Append("    };\n\n    private readonly Dictionary<string, string> _paths;\n");
        if (usesRun) text.Append("    private readonly Dictionary<string, DatasetVersion> _versions;\n");
        text.Append(usesRun
            ? $"\n    private {name}(Dictionary<string, string> paths, Dictionary<string, DatasetVersion> versions) => (_paths, _versions) = (paths, versions);\n"
            : $"\n    private {name}(Dictionary<string, string> paths) => _paths = paths;\n");
        text.Append(Opening(name, usesRun)).Append(Reading(usesRun)).Append("}\n");
        return new SourceFile(shape.InProject($"{name}.cs"), shape.Plan.Namespace, text.ToString()) { Usings = ["Solvent", "Solvent.Datasets", "Solvent.Tables", "Solvent.Experiments", "Microsoft.ML", "Microsoft.Data.Analysis"] };
    }

    private static string Opening(string name, bool usesRun)
    {
        var text = new StringBuilder();
        text.Append("\n    /// <summary>The versions from the store, compared with their hashes.</summary>\n    /// <param name=\"directory\">A directory of the project that has the store; the current one by default.</param>\n    /// <param name=\"cancellationToken\">Stops the reading.</param>\n");
        text.Append("    /// <exception cref=\"SolventException\">A version is not in the store: fetch it with <c>solvent dataset pull</c>.</exception>\n");
        text.Append(CultureInfo.InvariantCulture, $"    public static async Task<{name}> FromStoreAsync(string? directory = null, CancellationToken cancellationToken = default)\n    {{\n        var repository = DatasetRepository.Open(directory);\n        var paths = new Dictionary<string, string>();\n");
        if (usesRun) text.Append("        var versions = new Dictionary<string, DatasetVersion>();\n");
        text.Append("        foreach (var (reference, pinned) in Pinned)\n        {\n            paths[reference] = await repository.MaterializeAsync(pinned, cancellationToken);\n");
        if (usesRun) text.Append("            versions[reference] = repository.Resolve(pinned);\n");
        text.Append(CultureInfo.InvariantCulture, $"        }}\n\n        return new {name}(paths{(usesRun ? ", versions" : "")});\n    }}\n");
        text.Append("\n    /// <summary>Files in place of the versions, such as the sample of the tests.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"    public static {name} FromFolder(string folder)\n        => new(SampleFiles.ToDictionary(sample => sample.Key, sample => System.IO.Path.Combine(folder, sample.Value)){(usesRun ? ", []" : "")});\n");
        return text.ToString();
    }

    private static string Reading(bool usesRun)
    {
        var text = new StringBuilder();
        text.Append("\n    /// <summary>The file with the bytes of a version.</summary>\n    /// <param name=\"reference\">The name that the notebook has for it.</param>\n    /// <param name=\"file\">The path of a file of a version that is a folder.</param>\n    public string Path(string reference, string? file = null)\n    {\n");
        text.Append("        if (!_paths.TryGetValue(reference, out var path)) throw new ArgumentException($\"'{reference}' is none of the versions that are pinned.\", nameof(reference));\n");
        if (usesRun) text.Append("        // The versions were read before the run has started, which does not know of it.\n        if (_versions.TryGetValue(reference, out var version)) Run.Current?.Use(version);\n");
        text.Append("        return file is null ? path : System.IO.Path.Combine(path, file);\n    }\n");
        text.Append("\n    /// <summary>A version as a table.</summary>\n    public Table Open(string reference, string? file = null) => Table.Open(Path(reference, file));\n");
        text.Append("\n    /// <summary>A version for ML.NET.</summary>\n    public IDataView OpenDataView(string reference, string? file = null) => Open(reference, file).ToDataView();\n");
        text.Append("\n    /// <summary>A version as a data frame.</summary>\n    public DataFrame OpenDataFrame(string reference, string? file = null) => Open(reference, file).ToDataFrame();\n");
        text.Append("\n    /// <summary>The bytes of a version.</summary>\n    public Stream OpenStream(string reference, string? file = null) => File.OpenRead(Path(reference, file));\n");
        return text.ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
