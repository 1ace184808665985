namespace Solvent.Experiments;

/// <summary>The parameters of a run: what it was made with, so that one that was logged cannot get another value.</summary>
internal sealed class RunParams(string run, IReadOnlyDictionary<string, string>? before)
{
    private const int LongestShown = 200;

    private readonly Dictionary<string, string> _values = new(before ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>False when the parameter has this value already.</summary>
    /// <exception cref="SolventException"><c>param-conflict</c> when it has another.</exception>
    public bool Add(string name, string value)
    {
        lock (_values)
        {
            if (!_values.TryGetValue(name, out var kept))
            {
                _values.Add(name, value);
                return true;
            }

            if (string.Equals(kept, value, StringComparison.Ordinal)) return false;
            throw new SolventException("param-conflict", $"The parameter '{name}' of run {run} is '{Shown(kept)}' and cannot become '{Shown(value)}'.")
            {
                Hint = "Start a new run for another value, or log what changes during a run as a metric or a tag.",
            };
        }
    }

    private static string Shown(string value) => value.Length <= LongestShown ? value : value[..LongestShown] + "…";
}
