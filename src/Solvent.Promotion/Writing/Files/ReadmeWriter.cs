using System.Globalization;
using System.Text;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Writing.Files;

/// <summary>Writes the text that says what came from where.</summary>
internal static class ReadmeWriter
{
    public static GeneratedFile Write(ProjectShape shape)
    {
        var plan = shape.Plan;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {plan.Name}\n\nMade from `{shape.NotebookName}` by `solvent promote`.\n\n```\ndotnet build\ndotnet test\ndotnet run --project {plan.Name} -- --help\n```\n\n");
        text.Append("## What came from where\n\n| step | section of the notebook | cells |\n|---|---|---|\n");
        foreach (var step in plan.Steps) text.Append(CultureInfo.InvariantCulture, $"| `{step.Name}` | {Cell(step.Title)} | {Ranges(step.Cells)} |\n");
        if (plan.Functions.Count > 0) text.Append("\n| function | cell | variables of the notebook that are parameters now |\n|---|---|---|\n");
        foreach (var function in plan.Functions) text.Append(CultureInfo.InvariantCulture, $"| `{function.Name}` | {function.Cell} | {Cell(string.Join(", ", function.Captured.Select(value => $"`{value.Name}`")))} |\n");
        if (plan.Types.Count > 0) text.Append("\n| type | cell |\n|---|---|\n");
        foreach (var type in plan.Types) text.Append(CultureInfo.InvariantCulture, $"| `{type.Name}` | {type.Cell} |\n");
        Parameters(plan, text);
        Data(shape, text);
        if (shape.Served is { } served) text.Append(ServiceWriter.Readme(plan.Name, served));
        if (plan.GoldenRuns.Count > 0) text.Append("\n## The runs that it has to reach\n\n| run | experiment | parameters | metrics |\n|---|---|---|---|\n");
        foreach (var run in plan.GoldenRuns) text.Append(CultureInfo.InvariantCulture, $"| {run.Id} | {Cell(run.Experiment)} | {Cell(string.Join(", ", run.Params.Select(pair => $"{pair.Key}={pair.Value}")))} | {Cell(string.Join(", ", run.Metrics.Take(6).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:G4}"))))} |\n");
        if (plan.LeftOut.Count > 0) text.Append("\n## What was left out\n\n| cell | line | code | why |\n|---|---|---|---|\n");
        foreach (var left in plan.LeftOut) text.Append(CultureInfo.InvariantCulture, $"| {left.Cell} | {left.Line} | {Code(left.Code)} | {Cell(left.Reason)} |\n");
        if (shape.Options.Allowed.Count > 0) text.Append("\n## Rules that it does not keep\n\n| rule | why |\n|---|---|\n");
        foreach (var allowed in shape.Options.Allowed) text.Append(CultureInfo.InvariantCulture, $"| {allowed.Rule} | {Cell(allowed.Reason)} |\n");
        return new GeneratedFile("README.md", text.ToString());
    }

    private static void Parameters(PromotionPlan plan, StringBuilder text)
    {
        if (plan.Parameters.Count == 0) return;
        text.Append("\n## Options\n\n| option | what it is | default |\n|---|---|---|\n");
        foreach (var parameter in plan.Parameters) text.Append(CultureInfo.InvariantCulture, $"| `--{ProgramWriter.Kebab(parameter.Property)}` | {Cell(parameter.Description ?? "")} | {Code(parameter.Default)} |\n");
    }

    private static void Data(ProjectShape shape, StringBuilder text)
    {
        if (shape.Plan.Datasets.Count + shape.Plan.Files.Count == 0) return;
        text.Append("\n## Data\n\n| name in the code | what it is |\n|---|---|\n");
        foreach (var dataset in shape.Plan.Datasets) text.Append(CultureInfo.InvariantCulture, $"| `{dataset.Reference}` | {(dataset.Pinned is null ? "a dataset version that is **not in the store**" : $"`{dataset.Pinned}`")} |\n");
        foreach (var file in shape.Plan.Files) text.Append(CultureInfo.InvariantCulture, $"| `{file.Path}` | a file in **no dataset version**, below `--data-folder` |\n");
        if (!shape.Flow.Samples.IsWhole) text.Append("\nThe tests run on rows that are spread evenly over it.\n");
    }

    private static string Ranges(IReadOnlyList<int> cells) => string.Join(", ", cells);

    private static string Cell(string text) => text.Length == 0 ? "–" : text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Code(string code) => code.Contains('`', StringComparison.Ordinal) ? Cell(code) : $"`{Cell(code)}`";
}
