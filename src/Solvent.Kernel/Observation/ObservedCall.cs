namespace Solvent.Kernel;

/// <summary>A call in a cell that has returned.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="AssignedTo">The variable that takes the result, if the code names one: <c>metrics</c> in <c>var metrics = …</c>.</param>
/// <param name="Receiver">What the method was called on.</param>
/// <param name="Arguments">Its arguments, as far as a value can be seen without changing what the code means, in their order.</param>
/// <param name="Result">What the method has returned.</param>
/// <param name="Duration">How long it took, without the evaluation of its arguments.</param>
public sealed record ObservedCall(
    string Method, string? AssignedTo, object Receiver, IReadOnlyList<ObservedArgument> Arguments, object? Result, TimeSpan Duration);
