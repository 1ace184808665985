using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Dvc;

/// <summary><c>dataset import-dvc</c>.</summary>
internal sealed class DatasetImportDvcCommand : SolventCommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "A .dvc file, a dvc.lock, or a folder, in which all of them are imported; the current folder by default.",
        Arity = ArgumentArity.ZeroOrMore,
        CompletionSources = { WordSources.Files },
    };

    private readonly Option<string?> _name = new("--name", "-n") { Description = "The dataset that gets the version, when one output is imported; named after the output by default.", HelpName = "dataset", CompletionSources = { WordSources.Datasets } };
    private readonly Option<string?> _author = new("--author", "-a") { Description = "Who commits; SOLVENT_AUTHOR, git's user or the user of the system by default.", HelpName = "name" };

    public DatasetImportDvcCommand()
        : base("import-dvc", "Make versions of the data that DVC keeps in its cache.")
    {
        Add(_paths);
        Add(_name);
        Add(_author);
    }

    public override IReadOnlyList<string> Examples => ["dataset import-dvc", "dataset import-dvc data/taxi.csv.dvc --name taxi"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> paths = arguments.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
        var options = new DvcImportOptions
        {
            Name = arguments.GetValue(_name),
            Author = arguments.GetValue(_author),
            Progress = CommitReports.For("importing from DVC", host),
        };
        var results = await DatasetRepository.Open(host.WorkingDirectory).ImportDvcAsync(paths.Select(host.FullPath), options, cancellationToken);
        return DvcImportView.Of(results);
    }
}
