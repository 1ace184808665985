using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary><c>expect</c>.</summary>
internal sealed class ExpectCommand : SolventCommand
{
    private readonly CommandSurface _surface;
    private readonly Argument<string> _data = new("data") { Description = $"The data to check: {TableSource.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string[]> _that = new("--that") { Description = "An expectation, such as \"delay between -120 and 1500\".", HelpName = "expectation" };
    private readonly Option<string?> _file = new("--file", "-f") { Description = "A text file with one expectation a line.", HelpName = "file", CompletionSources = { WordSources.Files } };

    public ExpectCommand(CommandSurface surface)
        : base("expect", surface == CommandSurface.Notebook
            ? "Check data against the expectations in the rest of the cell, one a line."
            : "Check data against expectations.")
    {
        _surface = surface;
        Add(_data);
        Add(_that);
        Add(_file);
    }

    public override IReadOnlyList<string> Examples => _surface == CommandSurface.Notebook
        ? ["expect taxi.csv\nfare between 0 and 500\nwarn: trip_id unique"]
        : ["expect taxi.csv --that \"fare between 0 and 500\" --that \"warn: trip_id unique\"", "expect taxi@latest --file taxi.expect"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var suite = Expectations.Parse(Text(arguments, host));
        if (suite.Count == 0) throw NothingExpected();
        var source = await TableSource.OpenAsync(arguments.GetRequiredValue(_data), host, cancellationToken);
        var report = suite.Validate(source.Table, time: null, cancellationToken) with { TableName = source.Name };
        return ExpectationView.Of(report);
    }

    private string Text(ParseResult arguments, CommandHost host)
    {
        var lines = new List<string>(arguments.GetValue(_that) ?? []);
        if (arguments.GetValue(_file) is { } file) lines.Add(ReadSuite(host.FullPath(file), file));
        if (host.Body is { } body) lines.Add(RequireNoCommand(body));
        return string.Join('\n', lines);
    }

    private static string ReadSuite(string path, string shown)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("file-not-found", $"Cannot read the expectations in '{shown}': {exception.Message}", exception) { File = shown };
        }
    }

    /// <summary>A comment starts with <c>#</c> too, so that a magic command among the expectations would be skipped in silence.</summary>
    private static string RequireNoCommand(string body)
    {
        var command = body.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal));
        return command is null ? body : throw new SolventException("magic-in-body", $"'{command.Trim()}' stands among the expectations; the rest of the cell belongs to '#!expect'.")
        {
            Hint = "Move it to a cell of its own, or above '#!expect'.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private SolventException NothingExpected() => new("no-expectations", "There is no expectation to check.")
    {
        Hint = _surface == CommandSurface.Notebook
            ? "Write one a line below '#!expect', such as: id unique"
            : "Add one with --that \"id unique\", or name a file with --file.",
        ExitCode = SolventException.WrongUsage,
    };
}
