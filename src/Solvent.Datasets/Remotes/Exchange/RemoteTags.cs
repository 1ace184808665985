using System.Globalization;
using System.Text;

namespace Solvent.Datasets;

/// <summary>
/// Exchanges tags. What a tag was on the remote when it was last asked is noted, which tells whether it was moved here, there, or on both sides. Where both
/// moved it, the one here stays until it is pushed again.
/// </summary>
internal sealed class RemoteTags(DatasetStore store, RemoteConnection remote, RemoteContents contents)
{
    private const string None = "-";

    private readonly List<string> _changed = [];
    private readonly List<string> _notices = [];

    /// <summary>The tags that were given to another version, there or here: <c>taxi#clean</c>.</summary>
    public IReadOnlyList<string> Changed => _changed;

    /// <summary>The tags that were left alone, and why.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Gives the tags of versions of a dataset to them on the remote too, and takes away those that were taken away here, except where somebody else has moved them there.</summary>
    public async Task SendAsync(string dataset, IReadOnlyList<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        foreach (var (version, tag) in versions.SelectMany(version => version.Tags.Select(tag => (version.Version, tag)))) await SendAsync(dataset, tag, version, cancellationToken);
        var here = store.Versions.TryVersions(dataset).SelectMany(version => version.Tags).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in contents.TagsOf(dataset).Keys.Where(tag => !here.Contains(tag) && Noted(dataset, tag) is { Version: not None })) await SendAsync(dataset, tag, None, cancellationToken);
    }

    /// <summary>Takes over the tags of a dataset, except those that were moved here since the last exchange.</summary>
    public async Task TakeAsync(string dataset, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        var versions = store.Versions.TryVersions(dataset);
        foreach (var (tag, there) in tags)
        {
            var target = versions.FirstOrDefault(version => version.Version == there);
            if (target is null && there != None) continue;
            var holder = versions.FirstOrDefault(version => version.Tags.Contains(tag, StringComparer.Ordinal));
            var (here, step, noted) = (holder?.Version ?? None, contents.TagsOf(dataset)[tag], Noted(dataset, tag));
            if (here != there && here == (noted?.Version ?? None))
            {
                if (target is not null) await store.Versions.TagAsync(target, [tag], cancellationToken);
                else store.Versions.Untag(holder!, tag);
                _changed.Add($"{dataset}#{tag}");
            }
            else if (here != there && noted?.Step != step)
            {
                _notices.Add($"{dataset}#{tag} is {Said(there)} on '{remote.Remote.Name}' and {Said(here)} here, where it stays so. Push makes it {Said(here)} there too; 'solvent dataset tag' takes theirs.");
            }

            await NoteAsync(dataset, tag, step, there, cancellationToken);
        }
    }

    /// <summary>The versions that the tags of a dataset name on the remote; <c>-</c> for one that was taken away.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(string dataset, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, step) in contents.TagsOf(dataset))
        {
            if (await ReadAsync(dataset, tag, step, cancellationToken) is { } version && (version == None || VersionFile.IsName(version + ".json"))) found[tag] = version;
        }

        return found;
    }

    private async Task SendAsync(string dataset, string tag, string here, CancellationToken cancellationToken)
    {
        var step = contents.TagsOf(dataset).GetValueOrDefault(tag);
        var there = step == 0 ? None : await ReadAsync(dataset, tag, step, cancellationToken);
        if (there == here)
        {
            if (step > 0) await NoteAsync(dataset, tag, step, here, cancellationToken);
        }
        else if ((there == None || Noted(dataset, tag)?.Step == step)
            && await remote.Storage.TryCreateAsync(RemoteKeys.Tag(dataset, tag, step + 1), Encoding.UTF8.GetBytes(here + "\n"), cancellationToken))
        {
            await NoteAsync(dataset, tag, step + 1, here, cancellationToken);
            _changed.Add($"{dataset}#{tag}");
        }
        else
        {
            _notices.Add($"{dataset}#{tag} was left as it is on '{remote.Remote.Name}', because somebody else has moved it. Pull, then push again to make it {Said(here)} there.");
        }
    }

    private static string Said(string version) => version == None ? "no version" : version;

    /// <summary>What a step of a tag says. A step never changes, so one that is noted is not asked for again.</summary>
    private async Task<string?> ReadAsync(string dataset, string tag, int step, CancellationToken cancellationToken)
    {
        if (Noted(dataset, tag) is { } noted && noted.Step == step) return noted.Version;
        return await remote.ReadAsync(RemoteKeys.Tag(dataset, tag, step), 1 << 10, cancellationToken) is { } content ? Encoding.UTF8.GetString(content).Trim() : null;
    }

    private (int Step, string Version)? Noted(string dataset, string tag)
    {
        var note = NoteOf(dataset, tag);
        return File.Exists(note) && File.ReadAllText(note).Trim().Split(' ') is [var step, var version] && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, version)
            : null;
    }

    private Task NoteAsync(string dataset, string tag, int step, string version, CancellationToken cancellationToken)
        => Noted(dataset, tag) == (step, version)
            ? Task.CompletedTask
            : AtomicFile.WriteAllTextAsync(NoteOf(dataset, tag), string.Create(CultureInfo.InvariantCulture, $"{step} {version}\n"), cancellationToken);

    private string NoteOf(string dataset, string tag) => Path.Combine(store.Directory.RemoteNotes(remote.Remote.Name), dataset, tag);
}
