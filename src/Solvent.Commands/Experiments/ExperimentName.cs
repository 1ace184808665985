using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Finds an experiment by its name or the beginning of it.</summary>
internal static class ExperimentName
{
    public static string Resolve(string written, ExperimentStore store)
    {
        var names = store.Experiments();
        if (names.Contains(written, StringComparer.Ordinal)) return written;
        var beginnings = names.Where(name => name.StartsWith(written, StringComparison.OrdinalIgnoreCase)).ToList();
        if (beginnings is [var only]) return only;
        throw beginnings.Count > 1
            ? new SolventException("experiment-ambiguous", $"'{written}' could be {string.Join(" or ", beginnings)}.") { Hint = "Write more of the name." }
            : new SolventException("experiment-not-found", $"There is no experiment '{written}' in '{store.Root}'.")
            {
                Hint = NearestName.Suggestion(written, names) ?? (names.Count == 0 ? "No run was started there yet." : $"There are: {string.Join(", ", names)}."),
            };
    }
}
