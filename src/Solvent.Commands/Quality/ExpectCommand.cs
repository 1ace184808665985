using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary><c>expect</c>.</summary>
internal sealed class ExpectCommand : SolventCommand
{
    private const string Text = "text";
    private const string CSharp = "csharp";
    private const string OnWarning = "warning";

    private readonly CommandSurface _surface;
    private readonly Argument<string> _data = new("data") { Description = $"The data to check: {TableSource.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string[]> _that = new("--that") { Description = "An expectation, such as \"delay between -120 and 1500\".", HelpName = "expectation" };
    private readonly Option<string?> _file = new("--file", "-f") { Description = "A text file with one expectation a line; by default the one beside the data, or the one that was committed with the version.", HelpName = "file", CompletionSources = { WordSources.Files } };
    private readonly Option<string?> _rows = new("--rows") { Description = "How many rows at fault are shown for each expectation: a number or all; 5 by default.", HelpName = "number" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "What makes the command fail: error, which is the default, warning, or never.", HelpName = "severity" };
    private readonly Option<bool> _suggest = new("--suggest") { Description = "Infer expectations from the data, and check nothing." };
    private readonly Option<string?> _as = new("--as") { Description = "How suggested expectations are written: text, which is the default, or csharp.", HelpName = "form" };
    private readonly Option<bool> _save = new("--save") { Description = "Write the expectations into the file beside the data, which the next commit records with it." };
    private readonly Option<bool> _force = new("--force") { Description = "Let --save replace a file that has other expectations." };

    public ExpectCommand(CommandSurface surface)
        : base("expect", surface == CommandSurface.Notebook
            ? "Check data against the expectations in the rest of the cell, one a line, or against those that belong to it."
            : "Check data against expectations.")
    {
        _surface = surface;
        _failOn.AcceptOnlyFromAmong("error", OnWarning, "never");
        _as.AcceptOnlyFromAmong(Text, CSharp);
        Add(_data);
        Add(_that);
        Add(_file);
        Add(_rows);
        Add(_failOn);
        Add(_suggest);
        Add(_as);
        Add(_save);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => _surface == CommandSurface.Notebook
        ? ["expect taxi.csv\nfare between 0 and 500\nwarn: trip_id unique", "expect taxi@v2", "expect taxi@v2 --suggest"]
        : ["expect taxi.csv --that \"fare between 0 and 500\" --that \"warn: trip_id unique\"", "expect taxi@latest --file taxi.expect", "expect data/taxi.csv --suggest --save"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        RequireSense(arguments);
        var shown = ShownRows(arguments.GetValue(_rows));
        var place = SuitePlace.Of(arguments.GetRequiredValue(_data), host);
        // What is wrong with the expectations is told before the data is read, which can take long.
        var suite = arguments.GetValue(_suggest) ? null : await SuiteAsync(arguments, place, host, cancellationToken);
        var source = await TableSource.OpenAsync(arguments.GetRequiredValue(_data), host, cancellationToken);
        if (suite is null)
        {
            var suggested = Expect.Suggest(source.Table, time: null, cancellationToken);
            var form = arguments.GetValue(_as) ?? Text;
            var text = form == Text ? $"# Suggested from {source.Name}: delete or correct what is not meant.\n{suggested.ToText()}" : suggested.ToCSharp(SuitePlace.Variable(source.Name));
            return SuggestionView.Of(source, suggested, text, form, Save(arguments, place, text, host));
        }

        var options = new ValidationOptions
        {
            TableName = source.Name,
            ShownRows = shown,
            OpenTable = (name, stop) => TableSource.OpenAsync(name, suite.Folder is { } folder ? host with { WorkingDirectory = folder } : host, stop).GetAwaiter().GetResult().Table,
        };
        var report = suite.Expectations.Validate(source.Table, options, cancellationToken);
        var saved = Save(arguments, place, suite.Expectations.ToText(), host);
        return ExpectationView.Of(report, suite.Origin, saved, FailsOn(arguments, report), showsAllRows: arguments.GetValue(_rows) is not null);
    }

    private async Task<ChosenSuite> SuiteAsync(ParseResult arguments, SuitePlace place, CommandHost host, CancellationToken cancellationToken)
    {
        var lines = new List<string>(arguments.GetValue(_that) ?? []);
        var file = arguments.GetValue(_file);
        if (file is not null) lines.Add(SuitePlace.Read(host.FullPath(file), file));
        if (host.Body is { } body) lines.Add(RequireNoCommand(body));
        var written = Expectations.Parse(string.Join('\n', lines));
        if (written.Count > 0) return new ChosenSuite(written, Origin: null, file is null ? null : Path.GetDirectoryName(host.FullPath(file)));
        return file is null && await place.FindAsync(cancellationToken) is { } found ? found : throw NothingExpected(place);
    }

    private string? Save(ParseResult arguments, SuitePlace place, string text, CommandHost host)
        => arguments.GetValue(_save) ? Path.GetRelativePath(host.WorkingDirectory, place.Save(text, arguments.GetValue(_force))) : null;

    private bool FailsOn(ParseResult arguments, ExpectationReport report) => arguments.GetValue(_failOn) switch
    {
        OnWarning => report.Errors + report.Warnings > 0,
        "never" => false,
        _ => !report.Passed,
    };

    private static int ShownRows(string? text)
    {
        if (text is null) return new ValidationOptions().ShownRows;
        if (text == "all") return int.MaxValue;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var rows)
            ? rows
            : throw Usage("invalid-value", $"'--rows {text}' is no number of rows.", "Write a number, or all.");
    }

    private void RequireSense(ParseResult arguments)
    {
        if (arguments.GetValue(_suggest) && (arguments.GetValue(_that) is { Length: > 0 } || arguments.GetValue(_file) is not null))
        {
            throw Usage("conflicting-options", "'--suggest' infers expectations, and '--that' and '--file' name them.", "Leave one of them out.");
        }

        if (arguments.GetValue(_as) is not null && !arguments.GetValue(_suggest)) throw Usage("conflicting-options", "'--as' is about '--suggest'.", "Add --suggest.");
        if (arguments.GetValue(_as) == CSharp && arguments.GetValue(_save)) throw Usage("conflicting-options", "Only expectations in text form can be saved beside data.", "Leave out --as csharp, or --save.");
    }

    /// <summary>A comment starts with <c>#</c> too, so that a magic command among the expectations would be skipped in silence.</summary>
    private static string RequireNoCommand(string body)
    {
        var command = body.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal));
        return command is null ? body : throw Usage(
            "magic-in-body", $"'{command.Trim()}' stands among the expectations; the rest of the cell belongs to '#!expect'.", "Move it to a cell of its own, or above '#!expect'.");
    }

    private SolventException NothingExpected(SuitePlace place) => Usage(
        "no-expectations",
        place.File is { } file ? $"There is no expectation to check, and no '{Path.GetFileName(file)}' beside the data." : "There is no expectation to check.",
        _surface == CommandSurface.Notebook
            ? "Write one a line below '#!expect', such as: id unique; or let --suggest infer some."
            : "Add one with --that \"id unique\", name a file with --file, or let --suggest --save write one.");

    private static SolventException Usage(string code, string message, string hint) => new(code, message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
