using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Magics.Assistance;
using Solvent.Magics.Sessions;
using Solvent.Notebooks;

namespace Solvent.Magics.Values;

/// <summary><c>#!param</c>.</summary>
internal sealed class ParamMagic : AssistedMagic
{
    public override string Name => ParameterDirective.Name;

    public override string Description => "Declare a parameter of the notebook with its default; solvent run --param gives it another value.";

    protected override string Usage => "#!param trees = 100 // how many, or with a type: #!param double rate = 0.1";

    public override async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var parameter = ParameterDirective.Parse(invocation.Directive);
        var given = invocation.Session.Options.Parameters.GetValueOrDefault(parameter.Name);
        var value = given is null ? parameter.Default : given.Literal;
        await RunningCell.ExecuteAsync($"{parameter.TypeName} {parameter.Name} = {value};", "csharp", $"#!param {parameter.Name}");
        (RunEnvironment.Current as SessionEnvironment)?.Declare(parameter.Name, (given ?? parameter.DefaultValue!).Text);
        if (given is null) return;
        var view = new ResultView(null, [new TextBlock($"{parameter.Name} = {given.Text}", ViewTone.Muted)]);
        invocation.Output.Display(ViewBundle.Of(view));
    }
}
