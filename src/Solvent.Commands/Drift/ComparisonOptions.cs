using System.CommandLine;
using System.Globalization;
using Solvent.Datasets;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>The options that say which columns are compared and what counts as drift; the project's settings hold where none is given.</summary>
internal sealed class ComparisonOptions
{
    private readonly Option<string[]> _columns = new("--columns", "-c") { Description = "The columns to compare, separated by commas; all by default.", HelpName = "names" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Columns to leave out, separated by commas, such as keys.", HelpName = "names" };
    private readonly Option<double?> _alpha = new("--alpha") { Description = "The level that an adjusted p-value must not exceed; 0.05 by default.", HelpName = "level" };
    private readonly Option<string[]> _threshold = new("--threshold") { Description = "The effect from which a change of a column matters, such as delay=0.2; a number alone is for all columns.", HelpName = "column=effect" };
    private readonly Option<int?> _minRows = new("--min-rows") { Description = "The number of values that each side of a column needs for a verdict; 20 by default.", HelpName = "rows" };

    public void AddTo(Command command)
    {
        command.Add(_columns);
        command.Add(_exclude);
        command.Add(_alpha);
        command.Add(_threshold);
        command.Add(_minRows);
    }

    /// <param name="arguments">The words of the command.</param>
    /// <param name="host">The place where it was typed.</param>
    /// <param name="columns">The columns that there are: settings of a project may name others.</param>
    public DriftOptions Read(ParseResult arguments, CommandHost host, IEnumerable<string> columns)
    {
        var known = columns.ToHashSet(StringComparer.Ordinal);
        var options = ProjectSettings.Read(DatasetRepository.Open(host.WorkingDirectory).Root).Drift;
        var chosen = ListOption.Split(arguments.GetValue(_columns));
        var thresholds = options.Thresholds.Where(each => known.Contains(each.Key)).ToDictionary(StringComparer.Ordinal);
        options = options with
        {
            Columns = chosen.Count > 0 ? chosen : null,
            Exclude = [.. options.Exclude.Where(known.Contains).Except(chosen, StringComparer.Ordinal), .. ListOption.Split(arguments.GetValue(_exclude))],
            Alpha = arguments.GetValue(_alpha) ?? options.Alpha,
            MinimumRows = arguments.GetValue(_minRows) ?? options.MinimumRows,
        };
        foreach (var word in ListOption.Split(arguments.GetValue(_threshold)))
        {
            var split = word.LastIndexOf('=');
            var value = Threshold(word, word[(split + 1)..]);
            if (split >= 0) thresholds[word[..split]] = value;
            else options = options with { NumericThreshold = value, CategoricalThreshold = Math.Min(value, 1) };
        }

        return options with { Thresholds = thresholds };
    }

    private static double Threshold(string word, string number)
        => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value) ? value
        : throw new SolventException("invalid-value", $"'{word}' is no threshold.")
        {
            Hint = "Write --threshold delay=0.2, or --threshold 0.2 for all columns.",
            ExitCode = SolventException.WrongUsage,
        };
}
