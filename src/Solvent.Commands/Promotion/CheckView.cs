using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Promotion.Updating;

namespace Solvent.Commands.Promotion;

/// <summary>Whether promoted projects and their notebooks have drifted apart.</summary>
internal static class CheckView
{
    public static ResultView Of(IReadOnlyList<CheckedProject> projects, string workingDirectory)
    {
        var drifted = projects.Where(project => !project.Check.IsInStep).ToList();
        return new ResultView(null, [.. projects.SelectMany(project => Blocks(project, workingDirectory))], CheckPayload.From(projects, workingDirectory))
        {
            Failure = drifted.Count == 0 ? null : new SolventException(
                "promotion-drifted", $"{string.Join(", ", drifted.Select(project => project.Project.Manifest.Name))} {(drifted.Count == 1 ? "is" : "are")} not in step with the notebook.")
            {
                Hint = $"Bring the changes over: solvent promote --update --output {Path.GetRelativePath(workingDirectory, drifted[0].Project.Folder)}",
            },
        };
    }

    private static IEnumerable<ViewBlock> Blocks(CheckedProject project, string workingDirectory)
    {
        var check = project.Check;
        var name = Path.GetRelativePath(workingDirectory, project.Project.Folder);
        yield return check.IsInStep
            ? new VerdictBlock("in step", ViewTone.Good, $"{name} is what its notebook is promoted to{(check.Cells.Count > 0 ? ", whose changes do not reach the project" : "")}.")
            : new VerdictBlock("drifted", ViewTone.Bad, $"{name} and {project.Project.Manifest.Notebook.Path} have drifted apart.");
        if (check.Cells.Count > 0)
        {
            yield return new TableBlock(
                [ViewColumn.Text("cell"), ViewColumn.Text(""), ViewColumn.Text("first line")],
                [.. check.Cells.Select(cell => new ViewCell[] { Number(cell), Badge(cell.Kind), cell.FirstLine })]);
        }

        if (check.Differences.Count > 0)
        {
            yield return new TableBlock([ViewColumn.Text("would be generated"), ViewColumn.Text("")], [.. check.Differences.Select(file => new ViewCell[] { file.Path, Badge(file.Kind) })]);
        }

        if (check.Edited.Count > 0) yield return new TextBlock($"Edited by hand, which is fine: {string.Join(", ", check.Edited)}.", ViewTone.Muted);
        if (check.Deleted.Count > 0) yield return new TextBlock($"Deleted or moved by hand, which is fine: {string.Join(", ", check.Deleted)}.", ViewTone.Muted);
        foreach (var file in check.Unresolved) yield return new TextBlock($"{file.Path} still has the conflict of an update in line {ViewFormat.Count(file.Line)}.", ViewTone.Bad);
    }

    private static string Number(ChangedCell cell) => ((cell.Cell ?? cell.Before)!.Value + 1).ToString(CultureInfo.InvariantCulture);

    private static ViewCell Badge(DifferenceKind kind) => ViewCell.Badge(EnumName.Of(kind), kind switch
    {
        DifferenceKind.Added => ViewTone.Good,
        DifferenceKind.Removed => ViewTone.Bad,
        _ => ViewTone.Warning,
    });
}
