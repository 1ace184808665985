using Solvent.Notebooks;
using Solvent.Promotion.Updating.Disk;
using Solvent.Promotion.Updating.Merging;

namespace Solvent.Promotion.Updating;

/// <summary>A promoted project on disk: written at first, compared with its notebook, brought up to date.</summary>
public sealed class PromotedProject
{
    private readonly PromotedFolder _folder;

    private PromotedProject(PromotedFolder folder) => _folder = folder;

    /// <summary>The full path of its folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>What it remembers of where it comes from.</summary>
    public PromotionManifest Manifest => _folder.Manifest;

    /// <summary>The full path of its notebook.</summary>
    public string NotebookPath => Path.GetFullPath(Manifest.Notebook.Path, Folder);

    /// <summary>Whether a folder was made by promotion.</summary>
    public static bool IsAt(string folder) => PromotedFolder.IsPromoted(folder);

    /// <summary>Opens the project in a folder; an update that a killed process has begun is finished first.</summary>
    /// <exception cref="SolventException"><c>not-promoted</c>, <c>promotion-corrupt</c>, <c>promotion-too-new</c>, <c>read-failed</c>, <c>update-interrupted</c>.</exception>
    public static PromotedProject Open(string folder) => new(PromotedFolder.Open(folder));

    /// <summary>Finds out whether a new project can be written to a folder: it is not there, or empty.</summary>
    /// <exception cref="SolventException"><c>already-promoted</c>, <c>target-exists</c>.</exception>
    public static void RequireFree(string folder)
    {
        if (File.Exists(folder)) throw Taken(folder, "is a file");
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return;
        if (!IsAt(folder)) throw Taken(folder, "has files that promotion did not make");
        throw new SolventException("already-promoted", $"'{folder}' holds a promoted project already.")
        {
            File = folder,
            Hint = "Bring the notebook's changes over with --update, or write all generated files anew with --force.",
        };
    }

    /// <summary>Writes a new project; all of it or nothing.</summary>
    /// <exception cref="SolventException"><c>already-promoted</c>, <c>target-exists</c>; <c>disk-full</c>, <c>write-failed</c>.</exception>
    public static PromotedProject Create(string folder, GeneratedProject project, PromotionManifest manifest)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RequireFree(path);
        var change = new FolderChange();
        foreach (var file in project.Files) change.Writes[file.Path] = FileText.EncodeNew(file.Text);
        PromotedFolder.Remember(change, WithFiles(manifest, project), project.Files);
        FolderWriter.Create(path, change);
        return Open(path);
    }

    /// <summary>The files that somebody has edited since they were generated, by path; deleted ones too.</summary>
    public IReadOnlyList<string> EditedFiles() => [.. Manifest.Files.Where(file => _folder.Read(file.Key)?.Text is not { } text || FileText.Hash(text) != file.Value).Select(file => file.Key)];

    /// <summary>The text of a file as it was generated; <see langword="null"/> when it is not kept, and the file was edited since.</summary>
    public string? GeneratedText(string path)
        => _folder.BaseOf(path) ?? (Manifest.Files.TryGetValue(path, out var hash) && _folder.Read(path)?.Text is { } text && FileText.Hash(text) == hash ? text : null);

    /// <summary>What an update would do with each file; nothing is written.</summary>
    /// <exception cref="SolventException"><c>read-failed</c>.</exception>
    public IReadOnlyList<FileUpdate> Plan(GeneratedProject project) => ProjectMerge.Plan(_folder, project.Files);

    /// <summary>Compares the project with its notebook as it is now.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="project">What it would be promoted to now.</param>
    public PromotionCheck Check(NotebookDocument notebook, GeneratedProject project) => PromotionCheck.Of(_folder, notebook, project);

    /// <summary>Brings what is generated now into the project, all of it or nothing.</summary>
    /// <param name="project">What the notebook is promoted to now.</param>
    /// <param name="manifest">What the project is to remember.</param>
    /// <param name="writesConflicts">Whether files with conflicts are written with both sides between markers; otherwise they stop the update.</param>
    /// <exception cref="SolventException"><c>promotion-conflicts</c>, <c>promotion-unresolved</c>; <c>disk-full</c>, <c>write-failed</c>, <c>promotion-busy</c>.</exception>
    public IReadOnlyList<FileUpdate> Update(GeneratedProject project, PromotionManifest manifest, bool writesConflicts = false)
    {
        if (PromotionCheck.UnresolvedIn(_folder) is [var unresolved, ..])
        {
            throw new SolventException("promotion-unresolved", $"'{unresolved.Path}' still has the conflict of an earlier update in line {unresolved.Line}.")
            {
                File = _folder.FullPath(unresolved.Path),
                Line = unresolved.Line,
                Hint = "Decide between the two sides, delete the marker lines, and update again.",
            };
        }

        var updates = Plan(project);
        var conflicts = updates.Where(update => update.Action is FileAction.Conflict).ToList();
        if (conflicts.Count > 0 && !writesConflicts) throw Conflicting(conflicts);
        var change = new FolderChange();
        foreach (var update in updates) Add(change, update);
        var next = WithFiles(manifest, project);
        PromotedFolder.Remember(change, next, project.Files);
        _folder.Forget(change, Manifest.Files.Keys.Where(path => !next.Files.ContainsKey(path)));
        FolderWriter.Apply(Folder, change);
        return updates;
    }

    /// <summary>Writes all generated files anew, those that were edited too; files that are generated no more are deleted unless they were edited.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>, <c>promotion-busy</c>.</exception>
    public void Replace(GeneratedProject project, PromotionManifest manifest)
    {
        var change = new FolderChange();
        foreach (var file in project.Files) change.Writes[file.Path] = FileText.EncodeNew(file.Text);
        var next = WithFiles(manifest, project);
        var edited = EditedFiles();
        foreach (var path in Manifest.Files.Keys.Where(path => !next.Files.ContainsKey(path) && !edited.Contains(path, StringComparer.Ordinal))) change.Deletes.Add(path);
        PromotedFolder.Remember(change, next, project.Files);
        _folder.Forget(change, Manifest.Files.Keys.Where(path => !next.Files.ContainsKey(path)));
        FolderWriter.Apply(Folder, change);
    }

    private static void Add(FolderChange change, FileUpdate update)
    {
        if (update.Action is FileAction.Deleted) change.Deletes.Add(update.Path);
        if (update.Text is not { } text) return;
        change.Writes[update.Beside ?? update.Path] = update.Form is { } form ? form.Encode(text) : FileText.EncodeNew(text);
        if (update is { RemovesSource: true, From: { } from, Beside: null }) change.Deletes.Add(from);
    }

    private static PromotionManifest WithFiles(PromotionManifest manifest, GeneratedProject project)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in project.Files) files[file.Path] = FileText.Hash(file.Text);
        return manifest with { Name = project.Name, Files = files };
    }

    private static SolventException Taken(string folder, string why) => new("target-exists", $"'{folder}' {why}.")
    {
        File = folder,
        Hint = "Choose another folder with --output, or move what is there away. Nothing was changed.",
    };

    private static SolventException Conflicting(List<FileUpdate> conflicts)
    {
        var places = conflicts.Select(update => update.Conflicts.Count > 0 ? $"{update.Path} (line {string.Join(", ", update.Conflicts.Select(conflict => conflict.Line))})" : update.Path);
        return new SolventException("promotion-conflicts", $"Edits by hand and the notebook contradict each other in {string.Join(", ", places)}.")
        {
            File = conflicts[0].Path,
            Line = conflicts[0].Conflicts is [var line, ..] ? line.Line : null,
            Hint = "Nothing was changed. Look at it with --dry-run; add --write-conflicts to get both sides into the files, between markers.",
        };
    }
}
