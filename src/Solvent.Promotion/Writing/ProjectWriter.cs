namespace Solvent.Promotion.Writing;

/// <summary>Writes the files of a project.</summary>
internal static class ProjectWriter
{
    public static IReadOnlyList<GeneratedFile> Write(PromotionPlan plan) =>
    [
        new GeneratedFile(".gitignore", "bin/\nobj/\nartifacts/\nTestResults/\n"),
        new GeneratedFile("README.md", $"# {plan.Name}\n"),
    ];
}
