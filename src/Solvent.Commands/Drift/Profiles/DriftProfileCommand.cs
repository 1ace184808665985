using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Drift;

/// <summary><c>drift profile</c>.</summary>
internal sealed class DriftProfileCommand : SolventCommand
{
    private const string End = ".profile";

    private readonly Argument<string> _data = new("data") { Description = $"What to make a profile of: {DriftInputs.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; by default the name of the data and .profile. The profile of a version is kept with the store, and written where this says.", HelpName = "file", CompletionSources = { WordSources.Files } };

    public DriftProfileCommand()
        : base("profile", "Make the profile of a reference, with which data is compared without reading the reference again.")
    {
        Add(_data);
        Add(_output);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift profile january.csv --output january.profile",
        "drift profile trips/*.parquet --output trips.profile",
        "drift profile views@v1",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var data = arguments.GetRequiredValue(_data);
        using var input = await DriftInputs.ReferenceAsync(data, host, cancellationToken);
        var profile = DriftInput.ProfileOf(input, cancellationToken).WithName(input.Name);
        var output = arguments.GetValue(_output) ?? Default(data, input, host);
        if (output is not null) await profile.SaveAsync(host.FullPath(output), cancellationToken);
        return DriftProfileView.Of(profile, output);
    }

    private static string? Default(string data, DriftInput input, CommandHost host)
    {
        if (File.Exists(host.FullPath(data))) return input.Profile is null ? data + End : null;
        if (input.Table is not null) return input.Name + End;
        if (TableParts.Find(data, host.FullPath(data)) is null) return null;
        throw new SolventException("output-missing", $"'{data}' is several files, and their profile has no name.")
        {
            Hint = "Say where to write it: --output FILE",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
