namespace Solvent.Experiments;

/// <summary>Puts a run into the form that a server takes. What does not fit goes beside it, so that <see cref="RunDecoding"/> makes the same run of it again.</summary>
internal static class RunEncoding
{
    /// <param name="run">The run.</param>
    /// <param name="parent">The run at the server that stands for its parent, if any.</param>
    /// <param name="withFiles">Whether the server takes artifacts.</param>
    public static SentRun Encode(TransferredRun run, string? parent, bool withFiles)
    {
        var notes = new MlflowNotes();
        var details = new MlflowDetails { Id = run.Record.Id, Datasets = run.Record.Datasets, Packages = run.Record.Packages, Cells = run.Record.Cells };
        var parameters = Cut(Named(run.Record.Params, notes.Params, MlflowName.Of), MlflowLimits.ParamValue, details.Params);
        var metrics = Metrics(run, notes, details);
        var files = withFiles ? Files(run, notes, details) : [];
        var tags = Cut(Tags(run.Record, parent, notes), MlflowLimits.TagValue, details.Tags);
        var part = 0;
        foreach (var note in notes.Cut()) tags[FormattableString.Invariant($"{MlflowTags.Notes}{part++}")] = note;
        var hasDetails = details.Datasets.Count + details.Packages.Count + details.Cells.Count + details.Params.Count + details.Tags.Count + details.Series.Count + details.Files.Count > 0;
        if (hasDetails) tags[MlflowTags.Details] = withFiles ? MlflowDetails.Path : "none";
        return new SentRun
        {
            Id = run.Record.Id,
            Experiment = ExperimentOf(run.Record),
            Name = MlflowLimits.Cut(string.IsNullOrWhiteSpace(run.Record.Name) ? run.Record.Id : run.Record.Name, MlflowLimits.RunName),
            Status = MlflowStatus.Of(run.Record.Status),
            StartTime = run.Record.StartedAt.ToUnixTimeMilliseconds(),
            EndTime = run.Record.EndedAt?.ToUnixTimeMilliseconds(),
            Params = parameters,
            Tags = tags,
            Metrics = metrics,
            Datasets = MlflowDatasets.ToServer(run.Record.Datasets),
            Files = files,
            Details = hasDetails && withFiles ? details.Write() : null,
        };
    }

    /// <summary>The experiment there.</summary>
    public static string ExperimentOf(RunRecord run) => run.Experiment.Length <= MlflowLimits.ExperimentName ? run.Experiment : MlflowName.Replaced(run.Experiment);

    private static SortedDictionary<string, string> Tags(RunRecord run, string? parent, MlflowNotes notes)
    {
        var own = run.Tags.Where(tag => !tag.Key.StartsWith(MlflowTags.Local, StringComparison.Ordinal));
        var tags = Named(own, notes.Tags, name => MlflowTags.IsReserved(name, run) ? MlflowName.Replaced(name, "tag ") : MlflowName.Of(name));
        foreach (var (name, value) in MlflowFacts.Of(run)) tags[name] = value;
        if (parent is not null) tags[MlflowTags.Parent] = parent;
        return tags;
    }

    private static SortedDictionary<string, IReadOnlyList<MlflowMetric>> Metrics(TransferredRun run, MlflowNotes notes, MlflowDetails details)
    {
        var metrics = new SortedDictionary<string, IReadOnlyList<MlflowMetric>>(StringComparer.Ordinal);
        foreach (var (name, points) in run.Series)
        {
            var key = MlflowName.Of(name);
            var note = MlflowSeries.NoteOf(name, key, points);
            if (!note.IsEmpty) notes.Metrics[key] = note;
            if (!MlflowSeries.IsKept(points, note)) details.Series[key] = points;
            metrics[key] = MlflowSeries.ToServer(key, points);
        }

        return metrics;
    }

    private static List<RunFile> Files(TransferredRun run, MlflowNotes notes, MlflowDetails details)
    {
        var files = new List<RunFile>();
        foreach (var file in run.Files)
        {
            var path = file.Name.StartsWith("solvent/", StringComparison.Ordinal) ? MlflowName.Replaced(file.Name) : MlflowName.Of(file.Name);
            if (!string.Equals(path, file.Name, StringComparison.Ordinal)) notes.Files[path] = file.Name;
            if (file.Hash is not null || file.Kind is not null) details.Files[path] = new FileNote(file.Hash, file.Kind);
            files.Add(file with { Name = path });
        }

        return files;
    }

    private static SortedDictionary<string, string> Named(IEnumerable<KeyValuePair<string, string>> pairs, SortedDictionary<string, string> notes, Func<string, string> nameOf)
    {
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            var key = nameOf(name);
            if (!string.Equals(key, name, StringComparison.Ordinal)) notes[key] = name;
            named[key] = value;
        }

        return named;
    }

    private static SortedDictionary<string, string> Cut(SortedDictionary<string, string> values, int limit, SortedDictionary<string, string> whole)
    {
        foreach (var (name, value) in values.Where(pair => pair.Value.Length > limit).ToList())
        {
            whole[name] = value;
            values[name] = MlflowLimits.Cut(value, limit);
        }

        return values;
    }
}
