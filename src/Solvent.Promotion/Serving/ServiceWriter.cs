using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Serving;

/// <summary>Writes the project of a service that answers with the predictions of a model, and the image that it runs in.</summary>
internal static class ServiceWriter
{
    /// <summary>The package that describes a service for its callers; its version belongs to the framework's.</summary>
    public const string OpenApiPackage = "Microsoft.AspNetCore.OpenApi";

    private static readonly string[] Fixed =
        ["Program.cs", "PredictionEndpoints.cs", "BadRequestHandler.cs", "ModelOptions.cs", "ModelFile.cs", "ModelLoader.cs", "ModelHealthCheck.cs", "EnginePolicy.cs", "Predictor.cs", "SelfCheck.cs", "appsettings.json"];

    /// <summary>The name of the project.</summary>
    public static string NameOf(string project) => $"{project}.Service";

    /// <summary>What the README of the project says of the service.</summary>
    public static string Readme(string project, ServedModel model)
    {
        var row = string.Join(", ", model.Fields.Take(4).Select(field => $"\"{field.Json}\": …"));
        return ServiceTemplate.Fill("README.md", [.. Places(project, project, model), KeyValuePair.Create("Row", $"{{{row}{(model.Fields.Count > 4 ? ", …" : "")}}}")]);
    }

    /// <summary>The files of the service.</summary>
    /// <param name="project">The name of the promoted project.</param>
    /// <param name="root">Its root namespace.</param>
    /// <param name="model">The model.</param>
    public static IEnumerable<GeneratedFile> Write(string project, string root, ServedModel model)
    {
        var service = NameOf(project);
        var places = Places(project, root, model);
        yield return new GeneratedFile($"{service}/{service}.csproj", ServiceTemplate.Fill("Service.csproj", places));
        foreach (var name in Fixed) yield return new GeneratedFile($"{service}/{name}", ServiceTemplate.Fill(name, places));
        foreach (var (name, text) in RowWriter.Write(root, model)) yield return new GeneratedFile($"{service}/{name}", text);
        yield return new GeneratedFile($"{service}/models/.gitignore", "# Models are kept in the registry, or where models are kept.\n*\n!.gitignore\n");
        yield return new GeneratedFile("Dockerfile", ServiceTemplate.Fill("Dockerfile", places));
        yield return new GeneratedFile(".dockerignore", ServiceTemplate.Fill("dockerignore", places));
    }

    private static Dictionary<string, string> Places(string project, string root, ServedModel model)
    {
        var packages = new StringBuilder();
        foreach (var package in model.Packages) packages.Append("    <PackageReference Include=\"").Append(package).Append("\" />\n");
        var isMulticlass = model.Task == PredictionTask.Multiclass;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = project,
            ["Service"] = NameOf(project),
            ["Namespace"] = root,
            ["ImageName"] = ImageName(project),
            ["Packages"] = packages.ToString(),
            ["ModelPath"] = $"models/{model.Name}.zip",
            ["ModelSha256"] = model.Pinned.Sha256 ?? "",
            ["ModelReference"] = JsonText(model.Pinned.Reference),
            ["ModelSource"] = model.Pinned.Reference.Contains('@', StringComparison.Ordinal) ? $"`cp \"$(solvent model load-path {model.Pinned.Reference})\" {NameOf(project)}/models/{model.Name}.zip`" : $"copy `{model.Pinned.Reference}`, which the notebook saves, to `{NameOf(project)}/models/{model.Name}.zip`",
            ["Libraries"] = model.UsesLightGbm
                ? "# LightGBM is linked with OpenMP, which the image does not have.\nRUN apt-get update && apt-get install --yes --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*\n"
                : "",
            ["ClassMember"] = isMulticlass ? "\n    private IReadOnlyList<string> _classes = [];\n" : "",
            ["UseClasses"] = isMulticlass ? "        _classes = ScoreClasses.Of(score);\n" : "",
            ["ClassArgument"] = isMulticlass ? ", _classes" : "",
        };
    }

    private static string ImageName(string project) => string.Concat(project.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-')).Trim('-') is { Length: > 0 } name ? name : "service";

    private static string JsonText(string text) => SymbolDisplay.FormatLiteral(text, quote: true)[1..^1];
}
