using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>
/// Writes a class whose members stand for those of folded cells: a variable is a property that returns a reference to the variable of the
/// cell, a method calls the one of the cell. The class derives from the layer below, whose members of the same name it hides.
/// </summary>
internal sealed class HostLayerWriter : LayerWriter
{
    private readonly Layer? _below;
    private readonly IReadOnlyDictionary<CellImage, int> _places;
    private readonly bool _isReference;
    private readonly Dictionary<CellImage, FieldDefinitionHandle> _states = [];
    private TypeDefinitionHandle _class;
    private bool _hasProperties;
    private bool _hasEvents;

    private HostLayerWriter(string name, bool isReference, Layer? below, IReadOnlyDictionary<CellImage, int> places)
        : base(name, isReference)
    {
        _isReference = isReference;
        _below = below;
        _places = places;
    }

    /// <summary>What the compiler reads.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="below">The layer below, or <see langword="null"/> for the lowest.</param>
    /// <param name="members">The members to stand for.</param>
    /// <param name="isLowest">Whether no other host class is below, though types of cells may be.</param>
    public static HostLayerWriter Declare(string name, Layer? below, IReadOnlyList<CellMember> members, bool isLowest)
    {
        var writer = new HostLayerWriter(name, isReference: true, below, new Dictionary<CellImage, int>());
        writer.Write(members, isLowest);
        return writer;
    }

    /// <summary>What runs.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="below">The layer below, or <see langword="null"/> for the lowest.</param>
    /// <param name="members">The members to stand for.</param>
    /// <param name="places">Where the state of each cell is in the array that the constructor takes.</param>
    public static MemoryStream Implement(
        string name, Layer? below, IReadOnlyList<CellMember> members, IReadOnlyDictionary<CellImage, int> places)
    {
        var writer = new HostLayerWriter(name, isReference: false, below, places);
        writer.Write(members, isLowest: below is null);
        return writer.ToImage();
    }

    private void Write(IReadOnlyList<CellMember> members, bool isLowest)
    {
        EntityHandle baseType = _below is { } below ? Target.SessionType(below.Assembly, below.Class) : Target.CoreType("System", "Object");
        _class = AddClass(default, baseType);
        var states = isLowest ? AddStates() : default;
        if (!_isReference)
        {
            foreach (var cell in members.Select(member => member.Cell).Distinct().Where(_places.ContainsKey)) _states.Add(cell, AddState(cell));
        }

        foreach (var member in members.Where(member => member.Kind == CellMemberKind.Constant)) AddConstant(member);
        if (!_isReference) AddConstructor(baseType, states);
        foreach (var member in members) Add(member);
    }

    private void Add(CellMember member)
    {
        switch (member.Kind)
        {
            case CellMemberKind.Variable:
                AddVariable(member, (FieldDefinitionHandle)member.Handle);
                break;
            case CellMemberKind.Method:
                AddForwarder(member, (MethodDefinitionHandle)member.Handle, code => LoadState(code, member.Cell));
                break;
            case CellMemberKind.Property:
                AddProperty(member, member.Cell.Reader.GetPropertyDefinition((PropertyDefinitionHandle)member.Handle));
                break;
            case CellMemberKind.Event:
                AddEvent(member, member.Cell.Reader.GetEventDefinition((EventDefinitionHandle)member.Handle));
                break;
        }
    }

    // All states of the layers below and above, for code that cannot take a reference.
    private FieldDefinitionHandle AddStates() => Builder.AddFieldDefinition(
        FieldAttributes.Public, Builder.GetOrAddString(LayerName.States), Builder.GetOrAddBlob((byte[])[0x06, 0x1d, 0x1c]));

    private FieldDefinitionHandle AddState(CellImage cell)
    {
        var signature = new BlobBuilder();
        signature.WriteByte((byte)SignatureKind.Field);
        signature.WriteByte((byte)SignatureTypeKind.Class);
        signature.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(CopyOf(cell).Class));
        return Builder.AddFieldDefinition(FieldAttributes.Private, Builder.GetOrAddString(cell.Name), Builder.GetOrAddBlob(signature));
    }

    private void AddConstructor(EntityHandle baseType, FieldDefinitionHandle states)
    {
        var signature = Builder.GetOrAddBlob((byte[])[0x20, 1, 1, 0x1d, 0x1c]);
        AddMethod(MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, ".ctor", signature, NextParameter(), 3, code =>
        {
            code.LoadArgument(0);
            if (_below is null)
            {
                code.Call(Target.Constructor(baseType));
                code.LoadArgument(0);
                code.LoadArgument(1);
                code.OpCode(ILOpCode.Stfld);
                code.Token(states);
            }
            else
            {
                code.LoadArgument(1);
                code.Call(Builder.AddMemberReference(baseType, Builder.GetOrAddString(".ctor"), signature));
            }

            foreach (var (cell, field) in _states)
            {
                code.LoadArgument(0);
                code.LoadArgument(1);
                code.LoadConstantI4(_places[cell]);
                code.OpCode(ILOpCode.Ldelem_ref);
                code.OpCode(ILOpCode.Castclass);
                code.Token(CopyOf(cell).Class);
                code.OpCode(ILOpCode.Stfld);
                code.Token(field);
            }
        });
    }

    private void LoadState(InstructionEncoder code, CellImage cell)
    {
        code.LoadArgument(0);
        code.OpCode(ILOpCode.Ldfld);
        code.Token(_states[cell]);
    }

    private void AddConstant(CellMember member)
    {
        var cell = CopyOf(member.Cell);
        var field = member.Cell.Reader.GetFieldDefinition((FieldDefinitionHandle)member.Handle);
        var added = Builder.AddFieldDefinition(field.Attributes, Builder.GetOrAddString(member.Name), cell.Metadata.FieldSignature(field.Signature));
        cell.Metadata.CopyConstant(field.GetDefaultValue(), added);
        cell.Attributes.Copy(field.GetCustomAttributes(), added);
    }

    private void AddVariable(CellMember member, FieldDefinitionHandle handle)
    {
        var cell = CopyOf(member.Cell);
        var field = member.Cell.Reader.GetFieldDefinition(handle);
        var isStatic = field.Attributes.HasFlag(FieldAttributes.Static);
        var isReadOnly = field.Attributes.HasFlag(FieldAttributes.InitOnly);
        var kind = isStatic ? default : SignatureAttributes.Instance;

        var first = NextParameter();
        var result = Builder.AddParameter(ParameterAttributes.None, default, sequenceNumber: 0);
        var getter = AddMethod(
            MethodAttributes.Public | MethodAttributes.SpecialName | (isStatic ? MethodAttributes.Static : default),
            "get_" + member.Name,
            ReferenceTo(cell, field, isReadOnly, new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, kind)),
            first,
            maxStack: 1,
            code =>
            {
                if (!isStatic) LoadState(code, member.Cell);
                code.OpCode(isStatic ? ILOpCode.Ldsflda : ILOpCode.Ldflda);
                code.Token(Builder.AddMemberReference(cell.Class, Builder.GetOrAddString(member.Name), cell.Metadata.FieldSignature(field.Signature)));
            });
        var signature = ReferenceTo(cell, field, isReadOnly, new SignatureHeader(SignatureKind.Property, SignatureCallingConvention.Default, kind));
        var property = AddProperty(member.Name, PropertyAttributes.None, signature);
        Builder.AddMethodSemantics(property, MethodSemanticsAttributes.Getter, getter);
        foreach (EntityHandle owner in (ReadOnlySpan<EntityHandle>)[result, property])
        {
            cell.Attributes.CopyToReference(field.GetCustomAttributes(), owner, around: isReadOnly ? 2 : 1);
            if (isReadOnly) Target.AddAttribute(owner, "System.Runtime.CompilerServices", "IsReadOnlyAttribute");
        }
    }

    private BlobHandle ReferenceTo(CellCopy cell, FieldDefinition field, bool isReadOnly, SignatureHeader header)
    {
        var blob = new BlobBuilder();
        blob.WriteByte(header.RawValue);
        blob.WriteCompressedInteger(0);
        if (isReadOnly)
        {
            blob.WriteByte((byte)SignatureTypeCode.RequiredModifier);
            blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Target.CoreType("System.Runtime.InteropServices", "InAttribute")));
        }

        blob.WriteByte((byte)SignatureTypeCode.ByReference);
        cell.Metadata.WriteFieldType(field.Signature, blob);
        return Builder.GetOrAddBlob(blob);
    }

    private PropertyDefinitionHandle AddProperty(string name, PropertyAttributes attributes, BlobHandle signature)
    {
        var property = Builder.AddProperty(attributes, Builder.GetOrAddString(name), signature);
        if (!_hasProperties) Builder.AddPropertyMap(_class, property);
        _hasProperties = true;
        return property;
    }

    private void AddProperty(CellMember member, PropertyDefinition source)
    {
        var cell = CopyOf(member.Cell);
        var property = AddProperty(member.Name, source.Attributes, cell.Metadata.MethodSignature(source.Signature));
        if (!cell.Attributes.Copy(source.GetCustomAttributes(), property)) cell.Attributes.AddNullable(property);
        var accessors = source.GetAccessors();
        AddAccessor(member, property, MethodSemanticsAttributes.Getter, accessors.Getter);
        AddAccessor(member, property, MethodSemanticsAttributes.Setter, accessors.Setter);
    }

    private void AddEvent(CellMember member, EventDefinition source)
    {
        var added = Builder.AddEvent(source.Attributes, Builder.GetOrAddString(member.Name), CopyOf(member.Cell).Metadata.Type(source.Type));
        if (!_hasEvents) Builder.AddEventMap(_class, added);
        _hasEvents = true;
        var accessors = source.GetAccessors();
        AddAccessor(member, added, MethodSemanticsAttributes.Adder, accessors.Adder);
        AddAccessor(member, added, MethodSemanticsAttributes.Remover, accessors.Remover);
    }

    private void AddAccessor(CellMember member, EntityHandle owner, MethodSemanticsAttributes semantics, MethodDefinitionHandle accessor)
    {
        if (accessor.IsNil) return;
        Builder.AddMethodSemantics(owner, semantics, AddForwarder(member, accessor, code => LoadState(code, member.Cell)));
    }
}
