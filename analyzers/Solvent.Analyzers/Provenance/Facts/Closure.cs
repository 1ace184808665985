using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A lambda or a method as a value.</summary>
/// <param name="function">The lambda (<see cref="IOperation"/>) or the method (<see cref="IMethodSymbol"/>).</param>
/// <param name="frame">Where the lambda was written.</param>
/// <param name="receiver">What the method is called on.</param>
internal sealed class Closure(object function, Frame? frame, FactSet receiver) : Fact
{
    public object Function { get; } = function;

    public Frame? Frame { get; } = frame;

    public FactSet Receiver { get; } = receiver;
}
