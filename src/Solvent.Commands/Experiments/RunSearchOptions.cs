using System.CommandLine;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>The options by which commands choose runs.</summary>
internal sealed class RunSearchOptions
{
    private readonly Option<string?> _where = new("--where", "-w") { Description = "A condition that the runs meet, such as \"auc > 0.8 and trees >= 100\".", HelpName = "condition" };
    private readonly Option<bool> _all = new("--all", "-a") { Description = "Deleted runs too." };

    public void AddTo(Command command)
    {
        command.Add(_where);
        command.Add(_all);
    }

    public RunQuery Read(ParseResult arguments, string? experiment) => new()
    {
        Where = arguments.GetValue(_where),
        Experiment = experiment,
        IncludeDeleted = arguments.GetValue(_all),
    };
}
