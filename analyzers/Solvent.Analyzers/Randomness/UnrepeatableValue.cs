using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Literals;

namespace Solvent.Analyzers.Randomness;

/// <summary>Tells calls that give another value for the same input in each run of a program.</summary>
internal sealed class UnrepeatableValue(RandomTypes types)
{
    /// <summary>What differs, as the message says it, or <see langword="null"/> when nothing is known to.</summary>
    public string? Describe(IOperation operation) => operation is not IInvocationOperation call ? null : call.TargetMethod switch
    {
        { Name: "NewGuid" or "CreateVersion7", ContainingType: { Name: "Guid", ContainingNamespace.Name: "System" } } => "a new GUID is another one in each run",
        { Name: "GetHashCode" } method when IsOfProcess(method, call.Instance?.Type) => "hash codes differ from run to run",
        { Name: "Combine" or "ToHashCode", ContainingType: { Name: "HashCode", ContainingNamespace.Name: "System" } } => "hash codes differ from run to run",
        _ when types.IsUnseedableDraw(call) => "cryptographic random numbers cannot be repeated",
        _ when types.IsDraw(call) && IsUnseeded(call.Instance!) => "its random numbers have no seed",
        _ => null,
    };

    /// <summary>Whether the call is a hash code that differs from process to process.</summary>
    public static bool IsHash(IOperation operation) => operation is IInvocationOperation { TargetMethod.Name: "GetHashCode" or "Combine" or "ToHashCode" };

    /// <summary>
    /// Strings, and records and tuples that may hold them, are hashed with a seed of the process; an object without a hash of its own by where
    /// it is. Numbers hash to the same in every run, and so may types with a hash of their own.
    /// </summary>
    private static bool IsOfProcess(IMethodSymbol method, ITypeSymbol? receiver) => receiver switch
    {
        { SpecialType: SpecialType.System_String } => true,
        { IsAnonymousType: true } or { IsTupleType: true } or { IsRecord: true } => true,
        { IsReferenceType: true } or { TypeKind: TypeKind.TypeParameter } => method.ContainingType.SpecialType == SpecialType.System_Object,
        _ => false,
    };

    private bool IsUnseeded(IOperation generator) => types.IsUnseeded(generator)
        || (DeclaredValue.Of(generator) is { } origin && types.IsUnseeded(origin));
}
