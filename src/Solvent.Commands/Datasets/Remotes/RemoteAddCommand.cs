using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset remote add</c>.</summary>
internal sealed class RemoteAddCommand : SolventCommand
{
    private readonly Argument<string> _name = new("name") { Description = "What to call it; the one called 'origin' is used when no other is named." };

    private readonly Argument<string> _address = new("address")
    {
        Description = "A folder, azure://account/container/prefix or s3://bucket/prefix[?endpoint=https://host&region=name]. Credentials stay in the environment.",
        CompletionSources = { WordSources.Files },
    };

    public RemoteAddCommand()
        : base("add", "Give a place that versions are exchanged through a name.")
    {
        Add(_name);
        Add(_address);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "dataset remote add origin /mnt/share/data",
        "dataset remote add origin azure://account/container/team",
        "dataset remote add origin 's3://bucket/team?endpoint=https://storage.example.org&region=eu-1'",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var remote = await RemoteCommands.Open(host).AddAsync(
            arguments.GetRequiredValue(_name), arguments.GetRequiredValue(_address), host.WorkingDirectory, cancellationToken);
        return new ResultView(null, [new VerdictBlock("added", ViewTone.Good, $"{remote.Name} is {remote.Address}")], remote);
    }
}
