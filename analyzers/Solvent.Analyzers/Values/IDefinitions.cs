using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Values;

/// <summary>Knows what variables are set to.</summary>
internal interface IDefinitions
{
    /// <summary>The values that <paramref name="reference"/> may read; empty when that is not known.</summary>
    IReadOnlyList<IOperation> Reaching(IOperation reference);
}
