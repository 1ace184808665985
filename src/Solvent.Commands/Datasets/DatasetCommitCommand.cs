using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset commit</c>.</summary>
internal sealed class DatasetCommitCommand : SolventCommand
{
    private readonly Argument<string[]> _path = new("path")
    {
        Description = "The file or folder to commit, or a quoted pattern of files: 'data/*.csv', 'data/**/*.parquet'.",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "path",
        CompletionSources = { WordSources.Files },
    };

    private readonly Option<string> _name = new("--name", "-n") { Description = "The dataset that gets the version.", Required = true, HelpName = "dataset", CompletionSources = { WordSources.Datasets } };
    private readonly Option<string?> _message = new("--message", "-m") { Description = "Why this version exists.", HelpName = "text" };
    private readonly Option<string[]> _tags = new("--tag", "-t") { Description = "A name for the version; it moves here from another version that has it.", HelpName = "tag" };
    private readonly Option<string[]> _keys = new("--key", "-k") { Description = "A column that identifies a row, for comparisons.", HelpName = "column" };
    private readonly Option<string?> _author = new("--author", "-a") { Description = "Who commits; SOLVENT_AUTHOR, git's user or the user of the system by default.", HelpName = "name" };
    private readonly Option<string[]> _sources = new("--source", "-s") { Description = "A version that the data was made from; what a notebook or a run has read is recorded by itself.", HelpName = "version", CompletionSources = { WordSources.Versions } };

    public DatasetCommitCommand()
        : base("commit", "Make the bytes of a file or folder an immutable version of a dataset.")
    {
        Add(_path);
        Add(_name);
        Add(_message);
        Add(_tags);
        Add(_keys);
        Add(_author);
        Add(_sources);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "dataset commit data/taxi.csv --name taxi --message \"as delivered\"",
        "dataset commit data/taxi.csv --name taxi --tag clean --key trip_id",
        "dataset commit 'images/**/*.png' --name images",
        "dataset commit data/clean.csv --name clean --source taxi@v1",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var path = Path(arguments.GetRequiredValue(_path), host);
        var options = new CommitOptions
        {
            Message = arguments.GetValue(_message),
            Tags = arguments.GetValue(_tags) ?? [],
            Keys = ListOption.Split(arguments.GetValue(_keys)),
            Author = arguments.GetValue(_author),
            Sources = ListOption.Split(arguments.GetValue(_sources)),
            Progress = CommitReports.For($"committing {System.IO.Path.GetFileName(path)}", host),
        };
        var result = await DatasetRepository.Open(host.WorkingDirectory).CommitAsync(path, arguments.GetRequiredValue(_name), options, cancellationToken);
        return DatasetCommitView.Of(result);
    }

    private static string Path(string[] words, CommandHost host)
    {
        if (words is [var path]) return host.FullPath(path);
        throw new SolventException("several-paths", $"A version is made of one file, one folder or one pattern, and not of {words.Length} paths.")
        {
            Hint = "Put a pattern in quotes, so that the shell leaves it as it is: 'data/*.csv'.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
