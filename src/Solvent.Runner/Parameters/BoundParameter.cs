using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>A parameter with the value that it was given.</summary>
/// <param name="Name">The name of its variable.</param>
/// <param name="TypeName">Its type as C# writes it.</param>
/// <param name="Value">The value.</param>
/// <param name="Declaration">Where the notebook declares it; <see langword="null"/> when it does not.</param>
public sealed record BoundParameter(string Name, string TypeName, ParameterValue Value, NotebookParameter? Declaration)
{
    /// <summary>The value for a parameter that the notebook declares.</summary>
    /// <exception cref="SolventException"><c>parameter-invalid</c>, naming the parameter, its type, the value and the cell.</exception>
    internal static BoundParameter Of(NotebookParameter parameter, GivenParameter given, NotebookDocument notebook)
    {
        if (parameter.Type is not { } type) throw ParameterFailures.NotSettable(parameter, notebook);
        var value = given.Elements is { } elements ? type.Read(elements) : type.Read(given.Text);
        return new BoundParameter(parameter.Name, parameter.TypeName, value ?? throw ParameterFailures.Invalid(parameter, given, notebook), parameter);
    }

    /// <summary>A value whose type only it tells.</summary>
    internal static BoundParameter Undeclared(GivenParameter given)
    {
        var type = given switch
        {
            { IsText: true } => ParameterType.Parse("string")!,
            { Elements: [var first, ..] } => ParameterType.Parse(ParameterType.Infer(first).Name + "[]")!,
            _ => ParameterType.Infer(given.Text),
        };
        var value = given.Elements is { } elements ? type.Read(elements) : type.Read(given.Text);
        return new BoundParameter(given.Name, type.Name, value ?? throw ParameterFailures.Mixed(given), Declaration: null);
    }
}
