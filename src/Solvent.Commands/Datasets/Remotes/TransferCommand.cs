using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>A command that exchanges versions with a remote.</summary>
internal abstract class TransferCommand : SolventCommand
{
    private readonly Argument<string[]> _references;
    private readonly Option<string?> _remote = new("--remote", "-r")
    {
        Description = "The remote; the only one, or the one called 'origin', by default.",
        HelpName = "name",
        CompletionSources = { WordSources.Remotes },
    };

    protected TransferCommand(string name, string description, string what)
        : base(name, description)
    {
        _references = new("version")
        {
            Description = $"{what}: a dataset with all its versions, or name@v3, name@latest, name#tag; everything by default.",
            Arity = ArgumentArity.ZeroOrMore,
            CompletionSources = { WordSources.Versions },
        };
        Add(_references);
        Add(_remote);
    }

    /// <summary>What the words say, with progress that is called <paramref name="activity"/>.</summary>
    protected TransferOptions Transfer(ParseResult arguments, CommandHost host, string activity) => new()
    {
        References = arguments.GetValue(_references) ?? [],
        Remote = arguments.GetValue(_remote),
        Progress = TransferReports.To(host, activity),
    };

    /// <summary>What came or went, as the end of a sentence: <c>2 versions, 1 tag, 3 packs, 1.4 MB</c>.</summary>
    protected static string Extent(IReadOnlyList<string> versions, IReadOnlyList<string> tags, int packs, long bytes)
    {
        var parts = new List<string>();
        if (versions.Count > 0) parts.Add(ViewFormat.Plural(versions.Count, "version"));
        if (tags.Count > 0) parts.Add(ViewFormat.Plural(tags.Count, "tag"));
        if (packs > 0) parts.Add($"{ViewFormat.Plural(packs, "pack")}, {ViewFormat.Bytes(bytes)}");
        return string.Join(", ", parts);
    }

    /// <summary>A line for each notice.</summary>
    protected static IEnumerable<ViewBlock> Notices(IReadOnlyList<string> notices) => notices.Select(notice => new TextBlock(notice, ViewTone.Warning));
}
