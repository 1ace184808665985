using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet;

/// <summary>An input of a <c>Concatenate</c> through which a label gets into the features.</summary>
/// <param name="Column">The input.</param>
/// <param name="Relation">What the input is to the label, as the message says it.</param>
/// <param name="Output">The column that the <c>Concatenate</c> writes.</param>
/// <param name="Input">The operation that names the input.</param>
/// <param name="Concatenate">The call.</param>
internal sealed record LabelLeak(string Column, string Relation, string Output, IOperation Input, IOperation Concatenate);
