using Microsoft.CodeAnalysis;
using Solvent.Notebooks;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading;

/// <summary>The parameters of a notebook as options of a project, and the variables that they stand for.</summary>
internal sealed class OptionReading
{
    private readonly Dictionary<ISymbol, PlannedParameter> _options = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, PlannedParameter> _starts = new(SymbolEqualityComparer.Default);

    public OptionReading(NotebookProgram program, NotebookDocument notebook, IReadOnlyList<FlowStatement> statements)
    {
        var taken = new HashSet<string>(["DataFolder", "OutputFolder", "Validate"], StringComparer.Ordinal);
        var planned = new List<PlannedParameter>();
        foreach (var parameter in NotebookParameters.Read(notebook).Where(parameter => parameter is { Type: not null, DefaultValue: not null }))
        {
            var option = new PlannedParameter(
                parameter.Name, Identifiers.Unique(Identifiers.Pascal(parameter.Name), taken), parameter.Type!.Name, parameter.Default, parameter.Description);
            planned.Add(option);
            var declared = statements.Where(statement => statement.Cell == parameter.Cell).SelectMany(statement => statement.Effects.Declares)
                .FirstOrDefault(symbol => program.OriginalName(symbol.Name) == parameter.Name);
            if (declared is null) continue;
            var isAssigned = statements.Any(statement => statement.Effects.Assigns.Contains(declared));
            (isAssigned ? _starts : _options)[declared] = option;
        }

        Planned = planned;
    }

    public IReadOnlyList<PlannedParameter> Planned { get; }

    /// <summary>Variables that an option stands for wherever they are read.</summary>
    public IReadOnlyDictionary<ISymbol, PlannedParameter> Options => _options;

    /// <summary>Variables that start as an option and are assigned later.</summary>
    public IReadOnlyDictionary<ISymbol, PlannedParameter> Starts => _starts;

    public ISet<ISymbol> Symbols => _options.Keys.ToHashSet(SymbolEqualityComparer.Default);
}
