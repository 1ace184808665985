using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Updating.Merging;

/// <summary>
/// Decides file by file what an update does, from three forms of each: as it was generated, as it is in the folder, as it is generated now. No edit by hand is lost:
/// a file that was edited is merged, stays, or is a conflict.
/// </summary>
internal sealed class ProjectMerge
{
    private readonly PromotedFolder _folder;
    private readonly SortedDictionary<string, string> _generated = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _moved;
    private readonly IReadOnlyDictionary<string, string> _renamed;

    private ProjectMerge(PromotedFolder folder, IReadOnlyList<GeneratedFile> generated)
    {
        _folder = folder;
        foreach (var file in generated) _generated[file.Path] = FileText.Normalize(file.Text);
        _moved = Renames.ByHand(folder);
        _renamed = Renames.OfNotebook(folder, _generated);
    }

    /// <summary>What an update does with each file, by path.</summary>
    public static IReadOnlyList<FileUpdate> Plan(PromotedFolder folder, IReadOnlyList<GeneratedFile> generated)
        => [.. new ProjectMerge(folder, generated).Plan().OrderBy(update => update.Path, StringComparer.Ordinal)];

    private IEnumerable<FileUpdate> Plan()
    {
        foreach (var (path, text) in _generated)
        {
            if (_folder.Manifest.Files.ContainsKey(path)) yield return Known(path, text);
            else if (_renamed.TryGetValue(path, out var from)) yield return Renamed(from, path, text);
            else yield return New(path, text);
        }

        foreach (var path in _folder.Manifest.Files.Keys.Where(path => !_generated.ContainsKey(path) && !_renamed.Values.Contains(path, StringComparer.Ordinal))) yield return Gone(path);
    }

    /// <summary>A file that was generated before, and is now.</summary>
    private FileUpdate Known(string path, string text)
    {
        var place = PlaceOf(path);
        if (_folder.Read(place) is not { } mine) return new FileUpdate(path, FileAction.LeftDeleted);
        var from = place == path ? null : path;
        var (wasHash, isHash) = (_folder.Manifest.Files[path], FileText.Hash(text));
        var isEdited = !Is(mine, wasHash);
        if (Is(mine, isHash)) return new FileUpdate(place, wasHash == isHash ? FileAction.Unchanged : FileAction.Kept) { From = from };
        if (wasHash == isHash) return new FileUpdate(place, FileAction.Kept) { From = from };
        if (!isEdited) return new FileUpdate(place, FileAction.Replaced) { Text = text, Form = mine, From = from };
        return Merge(place, _folder.BaseOf(path), mine, text) with { From = from };
    }

    /// <summary>A file that is generated under another name now.</summary>
    private FileUpdate Renamed(string from, string path, string text)
    {
        var place = PlaceOf(from);
        if (_folder.Read(place) is not { } mine) return new FileUpdate(path, FileAction.LeftDeleted) { From = from };
        if (_folder.Read(path) is { } other && !Is(other, FileText.Hash(text))) return Occupied(path, other, text);
        // A file that was moved by hand stays where it was moved to.
        var target = place == from ? path : place;
        var update = Is(mine, _folder.Manifest.Files[from])
            ? new FileUpdate(target, FileAction.Replaced) { Text = text, Form = mine }
            : Merge(target, _folder.BaseOf(from), mine, text);
        return update with { From = from, RemovesSource = target == path };
    }

    /// <summary>A file that is generated for the first time.</summary>
    private FileUpdate New(string path, string text) => _folder.Read(path) switch
    {
        null => new FileUpdate(path, FileAction.Added) { Text = text },
        { } mine when Is(mine, FileText.Hash(text)) => new FileUpdate(path, FileAction.Unchanged),
        { } mine => Occupied(path, mine, text),
    };

    /// <summary>A file that is generated no more.</summary>
    private FileUpdate Gone(string path)
    {
        var place = PlaceOf(path);
        if (_folder.Read(place) is not { } mine) return new FileUpdate(path, FileAction.LeftDeleted);
        if (Is(mine, _folder.Manifest.Files[path])) return new FileUpdate(place, FileAction.Deleted);
        return new FileUpdate(place, FileAction.Conflict) { Reason = "It is generated no more, but was edited by hand. Delete it, or keep it as a file of yours." };
    }

    private static FileUpdate Merge(string place, string? @base, FileText mine, string text)
    {
        if (@base is null || mine.Text is null)
        {
            var why = mine.Text is null ? "It was changed by hand, and is no text" : "It was changed by hand, and what was generated before is not kept";
            return new FileUpdate(place, FileAction.Conflict) { Text = text, Beside = $"{place}.promoted", Reason = $"{why}, so that the two cannot be merged." };
        }

        var merged = LineMerge.Merge(@base, mine.Text, text);
        return new FileUpdate(place, merged.Conflicts.Count == 0 ? FileAction.Merged : FileAction.Conflict)
        {
            Text = merged.Text,
            Form = mine,
            Conflicts = [.. merged.Conflicts.Select(conflict => new ConflictRange(conflict.Line, conflict.Mine.Count, conflict.Mine, conflict.Theirs))],
            Reason = merged.Conflicts.Count == 0 ? null : "Lines were changed by hand and in the notebook.",
        };
    }

    private static FileUpdate Occupied(string path, FileText mine, string text) => Merge(path, mine.Text is null ? null : "", mine, text) with
    {
        Reason = "A file of yours stands where a new one is generated.",
    };

    private string PlaceOf(string path) => _moved.GetValueOrDefault(path, path);

    private static bool Is(FileText file, string hash) => file.Text is { } text && FileText.Hash(text) == hash;
}
