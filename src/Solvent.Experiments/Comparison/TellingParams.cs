namespace Solvent.Experiments;

/// <summary>Which of many parameters tell runs apart.</summary>
public static class TellingParams
{
    /// <summary>
    /// The names of the parameters in which runs differ, those that the runs set before those that training records. An option that only repeats a parameter is left out. A single run, or
    /// runs that differ in nothing, are told by what they set.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<RunRecord> all)
    {
        // A run that others are a part of, such as a sweep, has none of their parameters, which tells nothing.
        var wholes = all.Select(run => run.ParentId).ToHashSet();
        var runs = all.Where(run => !wholes.Contains(run.Id)).ToList();
        var names = runs.SelectMany(run => run.Params.Keys).Distinct(StringComparer.Ordinal)
            .OrderBy(ParamNames.IsOfTraining).ThenBy(name => name, StringComparer.Ordinal)
            .ToList();
        var telling = new List<(string Name, string?[] Values)>();
        foreach (var name in names)
        {
            var values = runs.Select(run => run.Params.GetValueOrDefault(name)).ToArray();
            if (values.Distinct(StringComparer.Ordinal).Count() < 2) continue;
            if (ParamNames.IsOfTraining(name) && telling.Exists(known => known.Values.AsSpan().SequenceEqual(values))) continue;
            telling.Add((name, values));
        }

        return telling.Count > 0 ? [.. telling.Select(param => param.Name)] : [.. names.Where(name => !ParamNames.IsOfTraining(name))];
    }
}
