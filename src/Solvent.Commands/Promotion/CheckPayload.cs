using Solvent.Promotion.Updating;

namespace Solvent.Commands.Promotion;

/// <summary>What <c>promote --check --json</c> prints.</summary>
internal sealed record CheckPayload(bool InStep, IReadOnlyList<CheckPayload.ProjectPayload> Projects)
{
    public static CheckPayload From(IReadOnlyList<CheckedProject> projects, string workingDirectory) => new(
        projects.All(project => project.Check.IsInStep),
        [.. projects.Select(project => new ProjectPayload(
            project.Project.Manifest.Name,
            Path.GetRelativePath(workingDirectory, project.Project.Folder).Replace('\\', '/'),
            Path.GetRelativePath(workingDirectory, project.Project.NotebookPath).Replace('\\', '/'),
            project.Check.IsInStep,
            project.Check.Cells,
            project.Check.Edited,
            project.Check.Deleted,
            project.Check.Differences,
            project.Check.Unresolved))]);

    internal sealed record ProjectPayload(
        string Name,
        string Folder,
        string Notebook,
        bool InStep,
        IReadOnlyList<ChangedCell> Cells,
        IReadOnlyList<string> Edited,
        IReadOnlyList<string> Deleted,
        IReadOnlyList<FileDifference> Differences,
        IReadOnlyList<UnresolvedFile> Unresolved);
}
