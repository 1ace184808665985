using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.ForwardInsteadOfCallAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class ForwardInsteadOfCallTests
{
    private const string Net = """

        sealed class Net : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly torch.nn.Module<torch.Tensor, torch.Tensor> _layer = torch.nn.Linear(10, 1);

            public override torch.Tensor forward(torch.Tensor input) => _layer.forward(input);

            public torch.Tensor Twice(torch.Tensor input) => forward(this.forward(input));
        }
        """;

    [Fact]
    public Task A_module_that_is_run_by_forward_is_reported() => Rule.VerifyAsync(Program("""
        var net = new Net();
        var x = torch.rand(3, 10);
        net.{|SLV6002:forward|}(x);
        torch.nn.Linear(10, 1).{|SLV6002:forward|}(x);
        torch.nn.MSELoss().{|SLV6002:forward|}(net.{|SLV6002:forward|}(x), x).backward();
        torch.nn.Module<torch.Tensor, torch.Tensor> any = net;
        any.{|SLV6002:forward|}(input: x);
        """));

    [Fact]
    public Task Code_whose_package_is_not_there_is_reported_by_name() => Rule.VerifyUnresolvedAsync("""
        using TorchSharp;
        using static TorchSharp.torch;

        var input = rand(1000);
        var model = new Trivial();
        model.{|SLV6002:forward|}(input);
        nn.MSELoss().{|SLV6002:forward|}(model.{|SLV6002:forward|}(input), input);

        class Trivial : nn.Module<Tensor, Tensor>
        {
            public override Tensor forward(Tensor input) => lin1.forward(input);
            private nn.Module<Tensor, Tensor> lin1 = nn.Linear(1000, 100);
        }
        """);

    [Fact]
    public Task A_version_without_call_is_left_alone() => Rule.VerifyUnresolvedAsync("""
        #r "nuget: TorchSharp-cpu, 0.96.7"
        using TorchSharp;

        torch.nn.Linear(10, 1).forward(torch.rand(10));
        """);

    [Fact]
    public Task A_module_that_is_called_is_left_alone() => Rule.VerifyAsync(Program("new Net().call(torch.rand(3, 10));"));

    [Fact]
    public Task Other_methods_of_this_name_are_left_alone() => Rule.VerifyAsync(Program("""
        new Mail().forward("to");

        sealed class Mail { public void forward(string to) { } }
        """));

    [Fact]
    public Task Code_without_TorchSharp_is_left_alone() => Rule.VerifyUnresolvedAsync("model.forward(1);");

    [Fact]
    public Task The_fix_calls_the_module() => Rule.VerifyFixAsync<ForwardInsteadOfCallFixer>(
        Program("var y = new Net().{|SLV6002:forward|}(new Net().{|SLV6002:forward|}(torch.rand(3, 10)));"),
        Program("var y = new Net().call(new Net().call(torch.rand(3, 10)));"));

    private static string Program(string body) => $$"""
        using TorchSharp;

        {{body}}
        {{Net}}
        {{TorchStub.Text}}
        """;
}
