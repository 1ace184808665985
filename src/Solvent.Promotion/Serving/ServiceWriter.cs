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

    /// <summary>The packages that the service refers to.</summary>
    public static IEnumerable<string> PackagesOf(ServedModel model) => model.Packages.Append(OpenApiPackage);

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
            ["ModelSha256"] = model.Sha256 ?? "",
            ["ModelReference"] = JsonText(model.Reference),
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
