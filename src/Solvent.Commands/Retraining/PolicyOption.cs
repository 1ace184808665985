using System.CommandLine;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>The option that names a policy.</summary>
internal static class PolicyOption
{
    public static Option<string> Create(string description) => new("--policy") { Description = description, HelpName = "file", DefaultValueFactory = _ => RetrainingPolicy.FileName, CompletionSources = { WordSources.Files } };

    /// <summary>Reads the policy that the option names.</summary>
    public static RetrainingPolicy Read(this ParseResult arguments, Option<string> option, CommandHost host) => RetrainingPolicy.Read(host.FullPath(arguments.GetRequiredValue(option)));
}
