using System.Reflection;
using System.Reflection.Metadata;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>
/// Writes a static class with the extension methods of folded cells. It is in no namespace, where the compiler finds extension methods before
/// it looks into usings, as it does with those of a cell.
/// </summary>
internal sealed class ExtensionLayerWriter : LayerWriter
{
    private ExtensionLayerWriter(string name, bool isReference, IEnumerable<CellMember> methods)
        : base(name, isReference)
    {
        var type = AddClass(TypeAttributes.Abstract | TypeAttributes.Sealed, Target.CoreType("System", "Object"));
        Target.AddAttribute(type, "System.Runtime.CompilerServices", "ExtensionAttribute");
        Target.AddAttribute(Assembly, "System.Runtime.CompilerServices", "ExtensionAttribute");
        foreach (var method in methods) AddForwarder(method, (MethodDefinitionHandle)method.Handle, code => { }, isExtension: true);
    }

    /// <summary>What the compiler reads.</summary>
    public static ExtensionLayerWriter Declare(string name, IEnumerable<CellMember> methods) => new(name, isReference: true, methods);

    /// <summary>What runs.</summary>
    public static MemoryStream Implement(string name, IEnumerable<CellMember> methods) => new ExtensionLayerWriter(name, isReference: false, methods).ToImage();

    /// <summary>Whether a method is an extension method.</summary>
    public static bool IsExtension(CellMember member)
        => member.Kind == CellMemberKind.Method
        && member.Cell.Reader.GetMethodDefinition((MethodDefinitionHandle)member.Handle).GetCustomAttributes()
            .Any(handle => AttributeCopy.NameOf(member.Cell.Reader, handle) == AttributeCopy.Extension);
}
