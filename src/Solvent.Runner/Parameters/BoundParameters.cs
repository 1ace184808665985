using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>The parameters of a notebook with the values of one run.</summary>
public sealed class BoundParameters
{
    private BoundParameters(IReadOnlyList<NotebookParameter> declared, IReadOnlyList<BoundParameter> given) => (Declared, Given) = (declared, given);

    /// <summary>What the notebook declares.</summary>
    public IReadOnlyList<NotebookParameter> Declared { get; }

    /// <summary>The parameters that were given a value, in the order of their declaration.</summary>
    public IReadOnlyList<BoundParameter> Given { get; }

    /// <summary>The value of every parameter, given or default, as runs record them.</summary>
    public IReadOnlyDictionary<string, string> Values
    {
        get
        {
            var values = Declared.ToDictionary(parameter => parameter.Name, parameter => parameter.DefaultValue?.Text ?? parameter.Default, StringComparer.Ordinal);
            foreach (var given in Given) values[given.Name] = given.Value.Text;
            return values;
        }
    }

    /// <summary>The values of parameters that <c>#!param</c> declares.</summary>
    internal IReadOnlyDictionary<string, ParameterValue> OfDirectives
        => Given.Where(given => given.Declaration is { IsDirective: true }).ToDictionary(given => given.Name, given => given.Value, StringComparer.Ordinal);

    /// <summary>The values of all others, which a cell sets.</summary>
    internal IReadOnlyList<BoundParameter> OfCell => [.. Given.Where(given => given.Declaration is not { IsDirective: true })];

    /// <summary>
    /// Gives parameters of a notebook their values. A notebook that declares no parameter takes any that its cells use and do not declare, as papermill does.
    /// </summary>
    /// <exception cref="SolventException">
    /// <c>parameter-unknown</c>, with the nearest name and those that there are; <c>parameter-invalid</c>, naming the parameter, its type and the value;
    /// <c>parameter-given-twice</c>; what <see cref="NotebookParameters.Read"/> throws.
    /// </exception>
    public static BoundParameters Bind(NotebookDocument notebook, IEnumerable<GivenParameter> given)
    {
        var declared = NotebookParameters.Read(notebook);
        var values = new Dictionary<string, GivenParameter>(StringComparer.Ordinal);
        foreach (var value in given)
        {
            // What is written in the command has the last word over a file.
            if (values.TryGetValue(value.Name, out var other) && other.Source == value.Source && other.Text != value.Text) throw ParameterFailures.Twice(other, value);
            values[value.Name] = value;
        }

        var unknown = values.Values.Where(value => !declared.Any(parameter => parameter.Name == value.Name)).ToList();
        if (unknown.Count > 0 && declared.Count > 0) throw ParameterFailures.Unknown(unknown[0].Name, declared, notebook);
        return new BoundParameters(
            declared,
            [
                .. declared.Where(parameter => values.ContainsKey(parameter.Name)).Select(parameter => BoundParameter.Of(parameter, values[parameter.Name], notebook)),
                .. unknown.Select(value => Undeclared(value, notebook)),
            ]);
    }

    private static BoundParameter Undeclared(GivenParameter given, NotebookDocument notebook)
    {
        var uses = false;
        foreach (var cell in notebook.Cells.Where(RunnableNotebook.IsExecuted))
        {
            var names = Notebooks.CellNames.Of(cell.Source, cell.Language);
            // The cell would hide the value that was set before it.
            if (!uses && names.Declared.ContainsKey(given.Name)) throw ParameterFailures.DeclaredByCell(given.Name, cell, notebook);
            uses |= names.Used.ContainsKey(given.Name) || names.Mentioned.Contains(given.Name);
        }

        return uses ? BoundParameter.Undeclared(given) : throw ParameterFailures.Unknown(given.Name, [], notebook);
    }
}
