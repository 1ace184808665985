using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Randomness;

/// <summary>The framework's random number generators, and those that derive from them.</summary>
internal sealed class RandomTypes
{
    private static readonly HashSet<string> Draws = new(StringComparer.Ordinal)
    {
        "Next", "NextInt64", "NextDouble", "NextSingle", "NextBytes", "Shuffle", "GetItems", "GetInt32", "GetString", "GetHexString",
    };

    private readonly INamedTypeSymbol _random;
    private readonly INamedTypeSymbol? _cryptographic;

    private RandomTypes(INamedTypeSymbol random, INamedTypeSymbol? cryptographic) => (_random, _cryptographic) = (random, cryptographic);

    public static RandomTypes? Find(Compilation compilation)
        => compilation.GetTypeByMetadataName("System.Random") is { } random
            ? new RandomTypes(random, compilation.GetTypeByMetadataName("System.Security.Cryptography.RandomNumberGenerator"))
            : null;

    /// <summary>Whether a value of the type draws random numbers.</summary>
    public bool IsGenerator(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _random)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether <paramref name="operation"/> gives a generator whose numbers differ from run to run: one without a seed, one that is seeded by
    /// the clock, or the shared one.
    /// </summary>
    public bool IsUnseeded(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => IsGenerator(creation.Type) && (creation.Arguments.IsEmpty || creation.Arguments.All(argument => Varies(argument.Value))),
        IPropertyReferenceOperation { Property.Name: "Shared" } property => SymbolEqualityComparer.Default.Equals(property.Property.ContainingType, _random),
        _ => false,
    };

    /// <summary>Whether a call draws from a generator.</summary>
    public bool IsDraw(IInvocationOperation call) => Draws.Contains(call.TargetMethod.Name) && IsGenerator(call.Instance?.Type);

    /// <summary>Whether a call draws numbers from the cryptographic generator, which takes no seed; bytes, which make keys, are no draw.</summary>
    public bool IsUnseedableDraw(IInvocationOperation call)
        => call.TargetMethod.IsStatic
            && call.TargetMethod.Name is "GetInt32" or "Shuffle" or "GetItems"
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, _cryptographic);

    /// <summary>Whether a seed is another one in each run: the clock, or a new GUID.</summary>
    private static bool Varies(IOperation seed) => seed.DescendantsAndSelf().Any(part => part switch
    {
        IPropertyReferenceOperation { Property: { Name: "TickCount" or "TickCount64", ContainingType.Name: "Environment" } } => true,
        IPropertyReferenceOperation { Property: { Name: "Now" or "UtcNow", ContainingType.Name: "DateTime" or "DateTimeOffset" } } => true,
        IInvocationOperation { TargetMethod: { Name: "NewGuid", ContainingType.Name: "Guid" } } => true,
        IInvocationOperation { TargetMethod: { Name: "GetTimestamp", ContainingType.Name: "Stopwatch" } } => true,
        _ => false,
    });
}
