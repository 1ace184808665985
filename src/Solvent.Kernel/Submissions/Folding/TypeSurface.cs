using System.Reflection.Metadata;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>What others can see of the types of a cell.</summary>
internal static class TypeSurface
{
    /// <summary>The simple names of the assemblies that the types mention outside of code.</summary>
    public static IEnumerable<string> Assemblies(CellImage cell)
    {
        var target = new MetadataTarget();
        var copy = new MetadataCopy(cell.Reader, target);
        foreach (var handle in cell.Reader.TypeDefinitions)
        {
            var type = cell.Reader.GetTypeDefinition(handle);
            if (handle != cell.ClassHandle && type.GetDeclaringType().IsNil) Mention(copy, handle);
        }

        foreach (var handle in cell.Reader.GetTypeDefinition(cell.ClassHandle).GetNestedTypes()) Mention(copy, handle);
        return target.Assemblies;
    }

    private static void Mention(MetadataCopy copy, TypeDefinitionHandle handle)
    {
        var reader = copy.Reader;
        var type = reader.GetTypeDefinition(handle);
        // Closures and state machines belong to code.
        if (!type.GetDeclaringType().IsNil && reader.GetString(type.Name).StartsWith('<')) return;
        if (!type.BaseType.IsNil) copy.Type(type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations()) copy.Type(reader.GetInterfaceImplementation(implementation).Interface);
        Mention(copy, type.GetGenericParameters());
        foreach (var field in type.GetFields()) copy.FieldSignature(reader.GetFieldDefinition(field).Signature);
        foreach (var property in type.GetProperties()) copy.MethodSignature(reader.GetPropertyDefinition(property).Signature);
        foreach (var member in type.GetEvents()) copy.Type(reader.GetEventDefinition(member).Type);
        foreach (var method in type.GetMethods())
        {
            copy.MethodSignature(reader.GetMethodDefinition(method).Signature);
            Mention(copy, reader.GetMethodDefinition(method).GetGenericParameters());
        }

        foreach (var nested in type.GetNestedTypes()) Mention(copy, nested);
    }

    private static void Mention(MetadataCopy copy, GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in copy.Reader.GetGenericParameter(parameter).GetConstraints())
            {
                copy.Type(copy.Reader.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }
}
